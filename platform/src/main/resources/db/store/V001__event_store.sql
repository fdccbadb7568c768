-- The event store. Rows are only ever inserted.
-- CACHE 1 and steps of 1: a block of numbers held by one node would look like gaps to the readers of another.
CREATE SEQUENCE store.domain_event_global_index INCREMENT BY 1 CACHE 1;

CREATE TABLE store.domain_event (
    global_index         bigint       NOT NULL DEFAULT nextval('store.domain_event_global_index') PRIMARY KEY,
    aggregate_identifier varchar(255) NOT NULL,
    sequence_number      bigint       NOT NULL,
    type                 varchar(255),
    event_identifier     varchar(255) NOT NULL UNIQUE,
    payload_type         varchar(255) NOT NULL,
    payload_revision     varchar(255),
    payload              bytea        NOT NULL,
    meta_data            bytea,
    time_stamp           varchar(40)  NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);
ALTER SEQUENCE store.domain_event_global_index OWNED BY store.domain_event.global_index;

CREATE TABLE store.snapshot_event (
    aggregate_identifier varchar(255) NOT NULL,
    sequence_number      bigint       NOT NULL,
    type                 varchar(255) NOT NULL,
    event_identifier     varchar(255) NOT NULL UNIQUE,
    payload_type         varchar(255) NOT NULL,
    payload_revision     varchar(255),
    payload              bytea        NOT NULL,
    meta_data            bytea,
    time_stamp           varchar(40)  NOT NULL,
    PRIMARY KEY (aggregate_identifier, sequence_number)
);

-- How far each event processor has come.
CREATE TABLE store.token_entry (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    time_stamp     varchar(40),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);

-- Bytes that left the house, or are about to: never changed, found by their SHA-256.
CREATE TABLE store.archived_bytes (
    sha256      char(64)    NOT NULL PRIMARY KEY,
    media_type  text        NOT NULL,
    content     bytea       NOT NULL,
    archived_at timestamptz NOT NULL DEFAULT now()
);

-- The PDF of an issued document, once rendered.
CREATE TABLE store.issued_document (
    document_type text     NOT NULL,
    document_id   uuid     NOT NULL,
    sha256        char(64) NOT NULL REFERENCES store.archived_bytes,
    PRIMARY KEY (document_type, document_id)
);

-- Which store this is; the application refuses to start when it is not the expected one.
CREATE TABLE store.store_identity (
    only_one   boolean     NOT NULL DEFAULT true PRIMARY KEY CHECK (only_one),
    identity   text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
