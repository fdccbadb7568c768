-- The read models. Everything here but "rebuild" is filled from the events alone and can be dropped and refilled:
-- no defaults, no serial numbers, no now(). Three views (directory, documents, audit) are filled by three processors;
-- none of them reads the tables of another, so names of other records are joined when somebody reads.

-- ------------------------------------------------------------------------------------------------ directory

CREATE TABLE read.issuer (
    id               uuid        NOT NULL PRIMARY KEY,
    name             text        NOT NULL COLLATE "und-x-icu",
    address          text,
    country          text        NOT NULL,
    tax_id           text,
    default_currency text        NOT NULL,
    email            text,
    phone            text,
    quote_prefix     text,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint      NOT NULL
);
CREATE INDEX issuer_by_name ON read.issuer (name, id);

CREATE TABLE read.company (
    id         uuid        NOT NULL PRIMARY KEY,
    name       text        NOT NULL COLLATE "und-x-icu",
    country    text        NOT NULL,
    email      text,
    phone      text,
    address    text,
    tax_id     text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);
CREATE INDEX company_by_name ON read.company (name, id);
CREATE INDEX company_by_creation ON read.company (created_at, id);

CREATE TABLE read.contact (
    id         uuid        NOT NULL PRIMARY KEY,
    company_id uuid,
    first_name text        NOT NULL,
    last_name  text        NOT NULL COLLATE "und-x-icu",
    full_name  text        NOT NULL COLLATE "und-x-icu",
    email      text        NOT NULL,
    phone      text,
    language   text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint      NOT NULL
);
CREATE INDEX contact_by_last_name ON read.contact (last_name, id);
CREATE INDEX contact_by_creation ON read.contact (created_at, id);
CREATE INDEX contact_of_company ON read.contact (company_id, last_name, id);

CREATE TABLE read.mailbox (
    id           uuid        NOT NULL PRIMARY KEY,
    owner_id     uuid        NOT NULL,
    address      text        NOT NULL,
    display_name text,
    host         text        NOT NULL,
    port         integer     NOT NULL,
    security     text        NOT NULL,
    username     text,
    has_password boolean     NOT NULL,
    imap_host    text,
    imap_port    integer,
    imap_security text,
    -- The owner's default is the mailbox that was made default last, so no row has to change when another one is.
    default_since timestamptz,
    hold_cause   text,
    held_until   timestamptz,
    hold_advice  text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);
CREATE INDEX mailbox_of_owner ON read.mailbox (owner_id);

CREATE TABLE read.user_account (
    id           uuid        NOT NULL PRIMARY KEY,
    username     text        NOT NULL,
    display_name text        NOT NULL COLLATE "und-x-icu",
    email        text,
    role         text        NOT NULL,
    status       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint      NOT NULL
);
CREATE INDEX user_account_by_username ON read.user_account (username, id);
-- Actors are written as text, because the system's own names stand beside users' ids.
CREATE INDEX user_account_as_actor ON read.user_account ((id::text));

-- ------------------------------------------------------------------------------------------------ documents

CREATE TABLE read.quote (
    id            uuid        NOT NULL PRIMARY KEY,
    owner_id      uuid        NOT NULL,
    number        text,
    status        text        NOT NULL,
    issuer_id     uuid        NOT NULL,
    company_id    uuid        NOT NULL,
    contact_id    uuid        NOT NULL,
    currency      text        NOT NULL,
    valid_until   date        NOT NULL,
    issued_on     date,
    notes         text,
    subtotal      numeric     NOT NULL,
    discount      numeric     NOT NULL,
    tax           numeric     NOT NULL,
    total         numeric     NOT NULL,
    last_delivery uuid,
    void_reason   text,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    version       bigint      NOT NULL
);
CREATE INDEX quote_by_creation ON read.quote (created_at, id);
CREATE INDEX quote_by_status ON read.quote (status, created_at, id);
CREATE INDEX quote_of_company ON read.quote (company_id, created_at, id);
CREATE INDEX quote_by_number ON read.quote ((coalesce(number, '')), id);

CREATE TABLE read.quote_line (
    quote_id         uuid    NOT NULL REFERENCES read.quote ON DELETE CASCADE,
    position         integer NOT NULL,
    description      text    NOT NULL,
    quantity         numeric NOT NULL,
    unit_price       numeric NOT NULL,
    tax_rate         numeric NOT NULL,
    discount_percent numeric NOT NULL,
    net              numeric NOT NULL,
    PRIMARY KEY (quote_id, position)
);

CREATE TABLE read.quote_tax (
    quote_id uuid    NOT NULL REFERENCES read.quote ON DELETE CASCADE,
    position integer NOT NULL,
    rate     numeric NOT NULL,
    base     numeric NOT NULL,
    tax      numeric NOT NULL,
    PRIMARY KEY (quote_id, position)
);

-- What an issued quote prints besides its lines and figures: the parties as they were then.
CREATE TABLE read.quote_print (
    quote_id          uuid        NOT NULL PRIMARY KEY REFERENCES read.quote ON DELETE CASCADE,
    issuer_name       text        NOT NULL,
    issuer_address    text,
    issuer_country    text,
    issuer_tax_id     text,
    issuer_email      text,
    issuer_phone      text,
    customer_name     text        NOT NULL,
    customer_address  text,
    customer_country  text,
    customer_tax_id   text,
    customer_email    text,
    customer_phone    text,
    attention         text,
    language          text,
    issued_at         timestamptz NOT NULL
);

CREATE TABLE read.delivery (
    id              uuid        NOT NULL PRIMARY KEY,
    document_type   text        NOT NULL,
    document_id     uuid        NOT NULL,
    document_number text,
    sender_id       uuid        NOT NULL,
    mailbox_id      uuid,
    mailbox_address text,
    subject         text,
    body            text,
    state           text        NOT NULL,
    failure_class   text,
    advice          text,
    reply           text,
    attempt_count   integer     NOT NULL,
    next_attempt_at timestamptz,
    requested_at    timestamptz NOT NULL,
    sent_at         timestamptz,
    message_id      text,
    sha256          text,
    size_bytes      bigint,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);
CREATE INDEX delivery_by_request ON read.delivery (requested_at, id);
CREATE INDEX delivery_by_state ON read.delivery (state, requested_at, id);
CREATE INDEX delivery_of_document ON read.delivery (document_id, requested_at, id);

CREATE TABLE read.delivery_recipient (
    delivery_id uuid    NOT NULL REFERENCES read.delivery ON DELETE CASCADE,
    position    integer NOT NULL,
    email       text    NOT NULL,
    name        text,
    state       text    NOT NULL,
    PRIMARY KEY (delivery_id, position)
);

CREATE TABLE read.delivery_attempt (
    delivery_id     uuid        NOT NULL REFERENCES read.delivery ON DELETE CASCADE,
    number          integer     NOT NULL,
    started_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    host            text,
    port            integer,
    peer_ip         text,
    tls_version     text,
    phase           text,
    reply_code      integer,
    enhanced_code   text,
    reply           text,
    failure_class   text,
    advice          text,
    duration_millis bigint,
    node            text,
    armed           boolean     NOT NULL,
    verdict         text,
    PRIMARY KEY (delivery_id, number)
);

-- ------------------------------------------------------------------------------------------------ audit

CREATE TABLE read.audit_entry (
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
    changes        jsonb       NOT NULL,
    PRIMARY KEY (entity_id, version)
);
CREATE INDEX audit_entry_by_time ON read.audit_entry (at, entity_id, version);
CREATE INDEX audit_entry_by_actor ON read.audit_entry (actor_id, at, entity_id, version);
CREATE INDEX audit_entry_by_type ON read.audit_entry (entity_type, at, entity_id, version);
CREATE INDEX audit_entry_by_action ON read.audit_entry (action, at, entity_id, version);

-- The latest details of each record as the audit trail knows them: what "before" is taken from.
CREATE TABLE read.audit_subject (
    entity_id text   NOT NULL PRIMARY KEY,
    version   bigint NOT NULL,
    details   jsonb  NOT NULL
);

-- ------------------------------------------------------------------------------------------------ joined for reading

CREATE VIEW read.contact_listing AS
SELECT contact.*, company.name AS company_name
FROM read.contact
LEFT JOIN read.company ON company.id = contact.company_id;

CREATE VIEW read.mailbox_listing AS
SELECT mailbox.*,
       coalesce(user_account.display_name, '') AS owner_name,
       mailbox.default_since IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM read.mailbox other
           WHERE other.owner_id = mailbox.owner_id
             AND (other.default_since, other.id) > (mailbox.default_since, mailbox.id)) AS is_default
FROM read.mailbox
LEFT JOIN read.user_account ON user_account.id = mailbox.owner_id;

-- A delivery that could leave if its mailbox were not held is shown as what it is: waiting, until when and why.
CREATE VIEW read.delivery_summary AS
SELECT delivery.id, delivery.document_type, delivery.document_id, delivery.document_number, delivery.mailbox_id,
       delivery.mailbox_address, delivery.sender_id, delivery.attempt_count, delivery.requested_at, delivery.sent_at,
       delivery.updated_at, delivery.version,
       CASE WHEN hold.id IS NULL THEN delivery.state
            WHEN hold.held_until IS NULL THEN 'BLOCKED' ELSE 'DEFERRED' END AS state,
       CASE WHEN hold.id IS NULL THEN delivery.failure_class
            WHEN hold.hold_cause = 'LIMIT' THEN 'RATE' ELSE hold.hold_cause END AS failure_class,
       CASE WHEN hold.id IS NULL THEN delivery.advice ELSE hold.hold_advice END AS advice,
       CASE WHEN hold.id IS NULL THEN delivery.next_attempt_at ELSE hold.held_until END AS next_attempt_at
FROM read.delivery
LEFT JOIN read.mailbox hold
    ON hold.id = delivery.mailbox_id AND hold.hold_cause IS NOT NULL AND delivery.state IN ('REQUESTED', 'QUEUED');

CREATE VIEW read.delivery_listing AS
SELECT delivery.*, user_account.display_name AS sender_name
FROM read.delivery
LEFT JOIN read.user_account ON user_account.id = delivery.sender_id;

CREATE VIEW read.quote_listing AS
SELECT quote.*,
       coalesce(quote.number, '')                            AS number_key,
       coalesce(to_char(quote.issued_on, 'YYYY-MM-DD'), '')  AS issued_on_key,
       coalesce(issuer.name, '')                             AS issuer_name,
       coalesce(company.name, '')                            AS company_name,
       coalesce(contact.full_name, '')                       AS contact_name,
       CASE WHEN quote.last_delivery IS NOT NULL THEN coalesce(delivery.state, 'REQUESTED') END AS delivery_state
FROM read.quote
LEFT JOIN read.issuer ON issuer.id = quote.issuer_id
LEFT JOIN read.company ON company.id = quote.company_id
LEFT JOIN read.contact ON contact.id = quote.contact_id
LEFT JOIN read.delivery_summary delivery ON delivery.id = quote.last_delivery;

CREATE VIEW read.audit_listing AS
SELECT audit_entry.event_id AS id, audit_entry.at, audit_entry.actor_id,
       coalesce(user_account.display_name, audit_entry.actor_id) AS actor_name,
       audit_entry.action, audit_entry.summary, audit_entry.entity_type, audit_entry.entity_id, audit_entry.version,
       audit_entry.reason, audit_entry.correlation_id, audit_entry.changes::text AS changes
FROM read.audit_entry
LEFT JOIN read.user_account ON user_account.id::text = audit_entry.actor_id;

-- ------------------------------------------------------------------------------------------------ rebuilds

CREATE TABLE read.rebuild (
    id           uuid        NOT NULL PRIMARY KEY,
    view         text        NOT NULL,
    state        text        NOT NULL,
    events_done  bigint      NOT NULL,
    events_total bigint      NOT NULL,
    started_at   timestamptz NOT NULL,
    reset_at     timestamptz,
    finished_at  timestamptz,
    detail       text,
    started_by   text        NOT NULL
);
CREATE INDEX rebuild_by_start ON read.rebuild (started_at, id);

-- ------------------------------------------------------------------------------------------------ search

-- Trigram indexes make "contains" searches fast. The extension is a trusted one; a server without it still works.
DO $$
DECLARE
    place text;
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    SELECT nspname INTO place FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm';
    EXECUTE format('CREATE INDEX company_name_contains ON read.company USING gin (name %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX company_email_contains ON read.company USING gin (email %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX contact_name_contains ON read.contact USING gin (full_name %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX contact_email_contains ON read.contact USING gin (email %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX quote_number_contains ON read.quote USING gin (number %I.gin_trgm_ops)', place);
EXCEPTION
    WHEN undefined_file OR feature_not_supported OR insufficient_privilege THEN
        RAISE NOTICE 'pg_trgm is not available: searches read whole tables';
END
$$;
