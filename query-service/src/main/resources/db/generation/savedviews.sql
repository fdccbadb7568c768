-- The tables of one generation of the view "savedviews", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now().

CREATE TABLE saved_view (
    id         uuid        NOT NULL PRIMARY KEY,
    owner_id   uuid        NOT NULL,
    list       text        NOT NULL,
    name       text        NOT NULL COLLATE "und-x-icu",
    parameters jsonb       NOT NULL,
    shared     boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);
