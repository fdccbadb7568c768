-- The seal over the event table: each block covers the events after the block before it, in the order of their
-- positions, and is signed with a key that is kept outside the database. Rows are only ever inserted.
CREATE TABLE store.history_block (
    number         bigint      NOT NULL PRIMARY KEY,
    first_position bigint      NOT NULL,
    last_position  bigint      NOT NULL,
    event_count    integer     NOT NULL,
    total_events   bigint      NOT NULL,
    sealed_at      timestamptz NOT NULL,
    previous_hash  bytea       NOT NULL,
    links          bytea       NOT NULL,
    hash           bytea       NOT NULL,
    signature      bytea       NOT NULL
);

-- What the events do not tell: refused requests, sign-ins, exports and looks at sensitive data. Rows are only ever
-- inserted. No bodies and no secrets: names of rules and fields alone.
CREATE TABLE store.access_entry (
    id             uuid        NOT NULL PRIMARY KEY,
    at             timestamptz NOT NULL,
    kind           text        NOT NULL,
    actor_id       text        NOT NULL,
    entity_id      text,
    method         text        NOT NULL,
    address        text        NOT NULL,
    status         integer     NOT NULL,
    rule           text,
    fields         text[]      NOT NULL,
    correlation_id text        NOT NULL
);

CREATE INDEX access_entry_by_time ON store.access_entry (at, id);
CREATE INDEX access_entry_by_actor ON store.access_entry (actor_id, at, id);
CREATE INDEX access_entry_by_kind ON store.access_entry (kind, at, id);
CREATE INDEX access_entry_by_record ON store.access_entry (entity_id, at, id);
