-- What the command side must know for certain while it decides: written in the transaction that appends the events.

-- Uniqueness: one row per name that is taken, such as a contact's e-mail address.
CREATE TABLE command.reservation (
    kind     text NOT NULL,
    name     text NOT NULL,
    owner_id uuid NOT NULL,
    PRIMARY KEY (kind, name)
);

-- Document numbers without gaps: the row is locked until the number's event is stored.
CREATE TABLE command.number_series (
    issuer_id     uuid    NOT NULL,
    document_type text    NOT NULL,
    year          integer NOT NULL,
    last_number   bigint  NOT NULL,
    PRIMARY KEY (issuer_id, document_type, year)
);

-- Sign-in. The hash is here and nowhere else.
CREATE TABLE command.account (
    user_id         uuid        NOT NULL PRIMARY KEY,
    username        text        NOT NULL UNIQUE,
    display_name    text        NOT NULL,
    role            text        NOT NULL,
    password_hash   text        NOT NULL,
    active          boolean     NOT NULL DEFAULT true,
    failed_sign_ins integer     NOT NULL DEFAULT 0,
    last_failure_at timestamptz
);

-- Refresh tokens by their SHA-256. All tokens of one sign-in are a family: using one twice ends the family.
CREATE TABLE command.refresh_token (
    token_hash text        NOT NULL PRIMARY KEY,
    family_id  uuid        NOT NULL,
    user_id    uuid        NOT NULL REFERENCES command.account,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX refresh_token_family ON command.refresh_token (family_id);

-- Which mailbox belongs to whom, which one they send from by default, its sealed password, and whether it is held.
CREATE TABLE command.mailbox_account (
    mailbox_id       uuid    NOT NULL PRIMARY KEY,
    owner_id         uuid    NOT NULL,
    is_default       boolean NOT NULL,
    sealed_password  text,
    hold_cause       text,
    held_until       timestamptz,
    on_probation     boolean NOT NULL DEFAULT false,
    connect_failures integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX mailbox_account_default ON command.mailbox_account (owner_id) WHERE is_default;

-- What each mailbox sent in the current minute and day, where its provider sets limits.
CREATE TABLE command.mailbox_usage (
    mailbox_id   uuid        NOT NULL,
    span         text        NOT NULL,
    begun_at     timestamptz NOT NULL,
    sent         integer     NOT NULL,
    PRIMARY KEY (mailbox_id, span)
);

-- Every delivery that is neither sent nor cancelled, and what it waits for. The worker takes those whose due_at has come; it
-- is null while a delivery waits for its next try, a cause to be mended, or a decision.
CREATE TABLE command.open_delivery (
    delivery_id     uuid        NOT NULL PRIMARY KEY,
    mailbox_id      uuid        NOT NULL,
    state           text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    due_at          timestamptz,
    next_attempt_at timestamptz,
    picked_until    timestamptz,
    claim_id        uuid,
    lease_until     timestamptz
);
CREATE INDEX open_delivery_due ON command.open_delivery (mailbox_id, requested_at) WHERE due_at IS NOT NULL AND claim_id IS NULL;
CREATE INDEX open_delivery_claim ON command.open_delivery (mailbox_id, lease_until) WHERE claim_id IS NOT NULL;
CREATE INDEX open_delivery_next ON command.open_delivery (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

-- How far each mailbox's inbox was read for notifications of non-delivery.
CREATE TABLE command.bounce_position (
    mailbox_id   uuid        NOT NULL PRIMARY KEY,
    uid_validity bigint,
    uid          bigint,
    looked_at    timestamptz NOT NULL
);

-- Axon sagas.
CREATE TABLE command.saga_entry (
    saga_id         varchar(255) NOT NULL PRIMARY KEY,
    revision        varchar(255),
    saga_type       varchar(255),
    serialized_saga bytea
);
CREATE TABLE command.association_value_entry (
    id                bigserial    NOT NULL PRIMARY KEY,
    association_key   varchar(255),
    association_value varchar(255),
    saga_id           varchar(255),
    saga_type         varchar(255)
);
CREATE INDEX association_value_lookup ON command.association_value_entry (saga_type, association_key, association_value);
CREATE INDEX association_value_saga ON command.association_value_entry (saga_id, saga_type);

-- Deadlines that survive restarts (db-scheduler).
CREATE TABLE command.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON command.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON command.scheduled_tasks (last_heartbeat);
