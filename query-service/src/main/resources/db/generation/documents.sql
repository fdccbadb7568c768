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
CREATE INDEX quote_by_creation ON quote (created_at, id);
CREATE INDEX quote_by_change ON quote (updated_at, id);
CREATE INDEX quote_by_validity ON quote (valid_until, id);
CREATE INDEX quote_by_issue ON quote ((coalesce(issued_on, '0001-01-01'::date)), id);
CREATE INDEX quote_by_status ON quote (status, created_at, id);
CREATE INDEX quote_of_company ON quote (company_id, created_at, id);
CREATE INDEX quote_of_contact ON quote (contact_id);
CREATE INDEX quote_by_number ON quote ((coalesce(number, '')), id);

CREATE TABLE quote_line (
    quote_id         uuid    NOT NULL REFERENCES quote ON DELETE CASCADE,
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
    quote_id uuid    NOT NULL REFERENCES quote ON DELETE CASCADE,
    position integer NOT NULL,
    rate     numeric NOT NULL,
    base     numeric NOT NULL,
    tax      numeric NOT NULL,
    PRIMARY KEY (quote_id, position)
);

-- What an issued quote prints besides its lines and figures: the parties as they were then.
CREATE TABLE quote_print (
    quote_id          uuid        NOT NULL PRIMARY KEY REFERENCES quote ON DELETE CASCADE,
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
CREATE INDEX delivery_by_request ON delivery (requested_at, id);
CREATE INDEX delivery_by_change ON delivery (updated_at, id);
CREATE INDEX delivery_by_state ON delivery (state, requested_at, id);
-- Deliveries that wait for somebody: by their state, or since their sender was told that the server is out of reach. Most
-- never do, so the index of those that do stays small.
CREATE INDEX delivery_needing_attention ON delivery (sender_id, state)
    WHERE sender_told OR state IN ('BLOCKED', 'FAILED', 'NEEDS_DECISION');
CREATE INDEX delivery_of_document ON delivery (document_id, requested_at, id);

CREATE TABLE delivery_recipient (
    delivery_id uuid    NOT NULL REFERENCES delivery ON DELETE CASCADE,
    position    integer NOT NULL,
    email       text    NOT NULL,
    name        text,
    state       text    NOT NULL,
    PRIMARY KEY (delivery_id, position)
);

CREATE TABLE delivery_attempt (
    delivery_id     uuid        NOT NULL REFERENCES delivery ON DELETE CASCADE,
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

CREATE INDEX delivery_of_sender ON delivery (sender_id, requested_at, id);
CREATE INDEX delivery_of_mailbox ON delivery (mailbox_id, requested_at, id);
CREATE INDEX delivery_of_type ON delivery (document_type, requested_at, id);
CREATE INDEX delivery_of_number ON delivery (document_number, requested_at, id);
CREATE INDEX delivery_by_class ON delivery (failure_class, requested_at, id) WHERE failure_class IS NOT NULL;
CREATE INDEX delivery_recipient_by_email ON delivery_recipient (lower(email), delivery_id);

-- Trigram indexes make "contains" searches fast. The extension is a trusted one; a server without it still works.
DO $$
DECLARE
    place text;
BEGIN
    SELECT nspname INTO place FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm';
    IF place IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE INDEX quote_number_contains ON quote USING gin (number %I.gin_trgm_ops)', place);
END
$$;
