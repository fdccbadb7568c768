-- From here on the tables of a view live in a schema of their own, one per generation, and "read" holds views over the
-- live one. Today's tables, whatever they are, become generation 1, rows and positions included.
CREATE TABLE read.generation (
    view       text        NOT NULL,
    number     integer     NOT NULL,
    version    integer     NOT NULL,
    state      text        NOT NULL CHECK (state IN ('FILLING', 'COMPARING', 'LIVE', 'RETIRED')),
    rebuild_id uuid,
    retired_at timestamptz,
    PRIMARY KEY (view, number)
);
CREATE UNIQUE INDEX generation_live ON read.generation (view) WHERE state = 'LIVE';
CREATE UNIQUE INDEX generation_filling ON read.generation (view) WHERE state = 'FILLING';

-- The listings as they were made last.
CREATE TABLE read.publication (
    only_one boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (only_one),
    listings text    NOT NULL
);

ALTER TABLE read.rebuild
    DROP COLUMN reset_at,
    ADD COLUMN kind          text             NOT NULL DEFAULT 'REBUILD',
    ADD COLUMN busy_seconds  double precision NOT NULL DEFAULT 0,
    ADD COLUMN progressed_at timestamptz      NOT NULL DEFAULT now(),
    ADD COLUMN differences   jsonb            NOT NULL DEFAULT '[]';
UPDATE read.rebuild SET state = 'FAILED', finished_at = now(), detail = 'The software was upgraded. Start it again.'
 WHERE state = 'RUNNING';

INSERT INTO read.generation (view, number, version, state)
VALUES ('directory', 1, 1, 'LIVE'), ('documents', 1, 1, 'LIVE'), ('audit', 1, 1, 'LIVE');

CREATE SCHEMA read_directory_1;
CREATE SCHEMA read_documents_1;
CREATE SCHEMA read_audit_1;

DO $$
DECLARE
    moved  record;
    home   text;
BEGIN
    FOR moved IN
        SELECT tablename AS name FROM pg_tables
         WHERE schemaname = 'read'
           AND tablename NOT IN ('generation', 'publication', 'rebuild', 'flyway_schema_history')
    LOOP
        home := CASE WHEN moved.name LIKE 'audit%' THEN 'read_audit_1'
                     WHEN moved.name LIKE 'quote%' OR moved.name LIKE 'delivery%' THEN 'read_documents_1'
                     ELSE 'read_directory_1' END;
        EXECUTE format('ALTER TABLE read.%I SET SCHEMA %I', moved.name, home);
        EXECUTE format('CREATE VIEW read.%I AS SELECT * FROM %I.%I', moved.name, home, moved.name);
    END LOOP;
END
$$;

UPDATE store.token_entry SET processor_name = processor_name || '@1'
 WHERE processor_name IN ('directory', 'documents', 'audit');

-- Events that a view cannot handle, and those of the same record behind them: Axon's JPA dead-letter queue.
CREATE TABLE read.dead_letter_entry (
    dead_letter_id       varchar(255)  NOT NULL PRIMARY KEY,
    processing_group     varchar(255)  NOT NULL,
    sequence_identifier  varchar(255)  NOT NULL,
    sequence_index       bigint        NOT NULL,
    message_type         varchar(255)  NOT NULL,
    event_identifier     varchar(255)  NOT NULL,
    time_stamp           varchar(255)  NOT NULL,
    payload_type         varchar(255)  NOT NULL,
    payload_revision     varchar(255),
    payload              bytea         NOT NULL,
    meta_data            bytea,
    type                 varchar(255),
    aggregate_identifier varchar(255),
    sequence_number      bigint,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          timestamptz   NOT NULL,
    last_touched         timestamptz,
    processing_started   timestamptz,
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);
