-- The tables of one generation of the view "audit", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now().

-- Its key is made last, by audit-indexes.sql: while it is loaded, nobody looks a row up.
CREATE TABLE audit_entry (
    entity_id      text        NOT NULL,
    version        bigint      NOT NULL,
    event_id       text        NOT NULL,
    at             timestamptz NOT NULL,
    actor_id       text        NOT NULL,
    action         text        NOT NULL,
    summary        text        NOT NULL,
    entity_type    text        NOT NULL,
    reason         text,
    correlation_id text,
    changes        jsonb       NOT NULL
);

-- The latest details of each record as the audit trail knows them: what "before" is taken from.
CREATE TABLE audit_subject (
    entity_id text   NOT NULL PRIMARY KEY,
    version   bigint NOT NULL,
    details   jsonb  NOT NULL
);
