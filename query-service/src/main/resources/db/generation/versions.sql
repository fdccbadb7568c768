-- The tables of one generation of the view "versions", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now().
--
-- A row is what a record said from valid_from until valid_to, as it was known from known_from until known_to; the ends are
-- not included, and 'infinity' means until further notice. No two rows of a record overlap in both. See ADR 0029.

CREATE TABLE company_version (
    id         uuid        NOT NULL,
    name       text        NOT NULL COLLATE "und-x-icu",
    country    text        NOT NULL,
    email      text,
    phone      text,
    address    text,
    tax_id     text,
    created_at timestamptz NOT NULL,
    version    bigint      NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

CREATE TABLE contact_version (
    id         uuid        NOT NULL,
    company_id uuid,
    first_name text        NOT NULL,
    last_name  text        NOT NULL COLLATE "und-x-icu",
    full_name  text        NOT NULL COLLATE "und-x-icu",
    email      text        NOT NULL,
    phone      text,
    language   text,
    created_at timestamptz NOT NULL,
    version    bigint      NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

CREATE TABLE issuer_version (
    id               uuid        NOT NULL,
    name             text        NOT NULL COLLATE "und-x-icu",
    address          text,
    country          text        NOT NULL,
    tax_id           text,
    default_currency text        NOT NULL,
    email            text,
    phone            text,
    quote_prefix     text,
    created_at       timestamptz NOT NULL,
    version          bigint      NOT NULL,
    valid_from       timestamptz NOT NULL,
    valid_to         timestamptz NOT NULL,
    known_from       timestamptz NOT NULL,
    known_to         timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

CREATE TABLE quote_version (
    id            uuid        NOT NULL,
    owner_id      uuid        NOT NULL,
    number        text,
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
    lines         jsonb       NOT NULL,
    taxes         jsonb       NOT NULL,
    last_delivery uuid,
    -- when a mail server had taken it for the first time
    sent_at       timestamptz,
    void          boolean     NOT NULL,
    void_reason   text,
    created_at    timestamptz NOT NULL,
    version       bigint      NOT NULL,
    valid_from    timestamptz NOT NULL,
    valid_to      timestamptz NOT NULL,
    known_from    timestamptz NOT NULL,
    known_to      timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

-- Without what never changes in the life of a delivery and is neither filtered nor sorted by: that is read from "delivery".
-- The states of its recipients are by address.
CREATE TABLE delivery_version (
    id              uuid        NOT NULL,
    document_type   text        NOT NULL,
    document_id     uuid        NOT NULL,
    document_number text,
    sender_id       uuid        NOT NULL,
    mailbox_id      uuid,
    mailbox_address text,
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
    sender_told     boolean     NOT NULL,
    recipients      jsonb       NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    valid_from      timestamptz NOT NULL,
    valid_to        timestamptz NOT NULL,
    known_from      timestamptz NOT NULL,
    known_to        timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

-- Whether somebody else may send from it is in "grants", by the user's id.
CREATE TABLE mailbox_version (
    id                  uuid        NOT NULL,
    owner_id            uuid        NOT NULL,
    address             text        NOT NULL,
    display_name        text,
    host                text        NOT NULL,
    port                integer     NOT NULL,
    security            text        NOT NULL,
    username            text,
    provider            text,
    has_password        boolean     NOT NULL,
    signed_in           boolean     NOT NULL,
    imap_host           text,
    imap_port           integer,
    imap_security       text,
    default_since       timestamptz,
    verified            boolean     NOT NULL,
    verification_step   text,
    verification_reply  text,
    verification_advice text,
    per_minute          integer,
    per_day             integer,
    hold_cause          text,
    held_until          timestamptz,
    hold_advice         text,
    grants              jsonb       NOT NULL,
    created_at          timestamptz NOT NULL,
    version             bigint      NOT NULL,
    valid_from          timestamptz NOT NULL,
    valid_to            timestamptz NOT NULL,
    known_from          timestamptz NOT NULL,
    known_to            timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

CREATE TABLE user_version (
    id           uuid        NOT NULL,
    username     text        NOT NULL,
    display_name text        NOT NULL,
    email        text,
    role         text        NOT NULL,
    status       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    version      bigint      NOT NULL,
    valid_from   timestamptz NOT NULL,
    valid_to     timestamptz NOT NULL,
    known_from   timestamptz NOT NULL,
    known_to     timestamptz NOT NULL,
    PRIMARY KEY (id, valid_from, known_from, version)
);

-- The events, of any record, that say since when they have been true.
CREATE TABLE effective_date (
    event_id     text        NOT NULL PRIMARY KEY,
    effective_at timestamptz NOT NULL
);
