-- The tables of one generation of the view "documents", made in a schema of their own. A change here needs a new version in
-- Views.java: at the next start the new tables are filled beside the old ones. Everything is filled from the events alone:
-- no defaults, no serial numbers, no now().

CREATE TABLE quote (
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

CREATE TABLE quote_line (
    quote_id         uuid    NOT NULL,
    position         integer NOT NULL,
    description      text    NOT NULL,
    quantity         numeric NOT NULL,
    unit_price       numeric NOT NULL,
    tax_rate         numeric NOT NULL,
    discount_percent numeric NOT NULL,
    net              numeric NOT NULL,
    PRIMARY KEY (quote_id, position)
);

CREATE TABLE quote_tax (
    quote_id uuid    NOT NULL,
    position integer NOT NULL,
    rate     numeric NOT NULL,
    base     numeric NOT NULL,
    tax      numeric NOT NULL,
    PRIMARY KEY (quote_id, position)
);

-- What an issued quote prints besides its lines and figures: the parties as they were then.
CREATE TABLE quote_print (
    quote_id          uuid        NOT NULL PRIMARY KEY,
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

CREATE TABLE delivery (
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
    sender_told     boolean     NOT NULL DEFAULT false,
    recipient_rule  text,
    expires_at      timestamptz,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

CREATE TABLE delivery_recipient (
    delivery_id uuid    NOT NULL,
    position    integer NOT NULL,
    email       text    NOT NULL,
    name        text,
    state       text    NOT NULL,
    PRIMARY KEY (delivery_id, position)
);

CREATE TABLE delivery_attempt (
    delivery_id     uuid        NOT NULL,
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
    streamed_sha256 text,
    PRIMARY KEY (delivery_id, number)
);
