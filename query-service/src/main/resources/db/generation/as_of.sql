-- What the schema "read" shows as of now, as of the instant that the transaction's settings name: the tables of
-- records.sql by the same names, over the live generation of "versions". Made again together with listings.sql.

-- How things were at this instant ...
CREATE OR REPLACE FUNCTION as_of.instant() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CAST(current_setting('annals.as_of') AS timestamptz);
-- ... according to what was known at this one.
CREATE OR REPLACE FUNCTION as_of.knowledge() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CAST(current_setting('annals.known_at') AS timestamptz);
-- What is recorded when it becomes true is known at any instant that comes into question. Only a late correction has to be
-- looked at, and the planner, which would otherwise count the same condition twice, must not think that this filters much.
CREATE OR REPLACE FUNCTION as_of.known(known_from timestamptz, valid_from timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN known_from > valid_from THEN known_from <= as_of.knowledge() ELSE true END;

CREATE VIEW as_of.company AS
SELECT id, name, country, email, phone, address, tax_id, created_at, valid_from AS updated_at, version
FROM read.company_version
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

CREATE VIEW as_of.contact AS
SELECT id, company_id, first_name, last_name, full_name, email, phone, language, created_at,
       valid_from AS updated_at, version
FROM read.contact_version
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

CREATE VIEW as_of.issuer AS
SELECT id, name, address, country, tax_id, default_currency, email, phone, quote_prefix, created_at,
       valid_from AS updated_at, version
FROM read.issuer_version
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

CREATE VIEW as_of.quote AS
SELECT id, owner_id, number,
       CASE WHEN void THEN 'Void' WHEN sent_at IS NOT NULL THEN 'Sent' WHEN last_delivery IS NOT NULL THEN 'Sending'
            WHEN number IS NOT NULL THEN 'Issued' ELSE 'Draft' END AS status,
       issuer_id, company_id, contact_id, currency, valid_until, issued_on, notes,
       subtotal, discount, tax, total, last_delivery, void_reason, created_at, valid_from AS updated_at, version,
       lines, taxes
FROM read.quote_version
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

CREATE VIEW as_of.quote_line AS
SELECT quote.id AS quote_id, line.position - 1 AS position, line.item ->> 'description' AS description,
       CAST(line.item ->> 'quantity' AS numeric) AS quantity, CAST(line.item ->> 'unitPrice' AS numeric) AS unit_price,
       CAST(line.item ->> 'taxRate' AS numeric) AS tax_rate,
       CAST(line.item ->> 'discountPercent' AS numeric) AS discount_percent, CAST(line.net AS numeric) AS net
FROM as_of.quote
CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(quote.lines) AS (item jsonb, net text))
    WITH ORDINALITY AS line (item, net, position);

CREATE VIEW as_of.quote_tax AS
SELECT quote.id AS quote_id, tax.position - 1 AS position, tax.rate, tax.base, tax.tax
FROM as_of.quote
CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(quote.taxes) AS (rate numeric, base numeric, tax numeric))
    WITH ORDINALITY AS tax (rate, base, tax, position);

CREATE VIEW as_of.delivery AS
SELECT version.id, version.document_type, version.document_id, version.document_number, version.sender_id,
       version.mailbox_id, version.mailbox_address, constant.subject, constant.body, version.state,
       version.failure_class, version.advice, version.reply, version.attempt_count, version.next_attempt_at,
       version.requested_at, version.sent_at, version.message_id, version.sha256, version.size_bytes,
       version.sender_told, constant.recipient_rule, constant.expires_at, version.valid_from AS updated_at,
       version.version, version.recipients
FROM read.delivery_version version
LEFT JOIN read.delivery constant ON constant.id = version.id
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

-- What a report or a decision settled about a message in doubt holds for the recipients that were in doubt with it.
CREATE VIEW as_of.delivery_recipient AS
SELECT delivery.id AS delivery_id, recipient.position, recipient.email, recipient.name,
       CASE WHEN delivery.recipients ->> recipient.email <> 'UNKNOWN' THEN delivery.recipients ->> recipient.email
            WHEN delivery.state IN ('SENT', 'BOUNCED') THEN 'ACCEPTED'
            WHEN delivery.state IN ('UNKNOWN', 'NEEDS_DECISION', 'FAILED', 'CANCELLED') THEN 'UNKNOWN'
            ELSE 'PENDING' END AS state
FROM as_of.delivery
JOIN read.delivery_recipient recipient ON recipient.delivery_id = delivery.id;

-- An attempt that had not ended yet shows nothing of its end.
CREATE VIEW as_of.delivery_attempt AS
SELECT delivery_id, number, started_at,
       CASE WHEN ended THEN finished_at END AS finished_at, host, port,
       CASE WHEN ended THEN peer_ip END AS peer_ip, CASE WHEN ended THEN tls_version END AS tls_version,
       CASE WHEN ended THEN phase END AS phase, CASE WHEN ended THEN reply_code END AS reply_code,
       CASE WHEN ended THEN enhanced_code END AS enhanced_code, CASE WHEN ended THEN reply END AS reply,
       CASE WHEN ended THEN failure_class END AS failure_class, CASE WHEN ended THEN advice END AS advice,
       CASE WHEN ended THEN duration_millis END AS duration_millis, node, armed AND ended AS armed,
       CASE WHEN ended THEN verdict END AS verdict, CASE WHEN ended THEN streamed_sha256 END AS streamed_sha256
FROM read.delivery_attempt
CROSS JOIN LATERAL (SELECT coalesce(finished_at <= as_of.instant(), false) AS ended)
WHERE started_at <= as_of.instant();

-- What reports count, group and add up; see figures.sql. All versions are gone through, so the instant is worked out once,
-- not for each of them; no index would be chosen by it.
CREATE VIEW as_of.quote_fact AS
SELECT id, owner_id, issuer_id, company_id, currency, total,
       CASE WHEN void THEN 'Void' WHEN sent_at IS NOT NULL THEN 'Sent' WHEN last_delivery IS NOT NULL THEN 'Sending'
            WHEN number IS NOT NULL THEN 'Issued' ELSE 'Draft' END             AS status,
       number, issued_on, version,
       CAST(created_at AT TIME ZONE 'UTC' AS date)                         AS drafted_on,
       CAST(date_trunc('month', created_at AT TIME ZONE 'UTC') AS date)    AS drafted_month,
       CAST(date_trunc('month', CAST(issued_on AS timestamp)) AS date)     AS issued_month,
       CAST(sent_at AT TIME ZONE 'UTC' AS date)                            AS sent_on,
       CAST(date_trunc('month', sent_at AT TIME ZONE 'UTC') AS date)       AS sent_month,
       CAST(floor(extract(epoch FROM sent_at - created_at)) AS bigint)     AS seconds_to_send
FROM read.quote_version
WHERE valid_from <= (SELECT as_of.instant()) AND valid_to > (SELECT as_of.instant())
   AND CASE WHEN known_from > valid_from THEN known_from <= (SELECT as_of.knowledge()) ELSE true END
   AND known_to > (SELECT as_of.knowledge());

CREATE VIEW as_of.delivery_fact AS
SELECT id, document_number, sender_id, mailbox_id, state,
       CASE WHEN state <> 'SENT' THEN failure_class END AS failure_class, requested_at, version,
       CAST(requested_at AT TIME ZONE 'UTC' AS date)                      AS requested_on,
       CAST(date_trunc('month', requested_at AT TIME ZONE 'UTC') AS date) AS requested_month
FROM read.delivery_version
WHERE valid_from <= (SELECT as_of.instant()) AND valid_to > (SELECT as_of.instant())
   AND CASE WHEN known_from > valid_from THEN known_from <= (SELECT as_of.knowledge()) ELSE true END
   AND known_to > (SELECT as_of.knowledge());

CREATE VIEW as_of.mailbox AS
SELECT id, owner_id, address, display_name, host, port, security, username, provider, has_password, signed_in,
       imap_host, imap_port, imap_security, default_since, verified, verification_step, verification_reply,
       verification_advice, per_minute, per_day, hold_cause, held_until, hold_advice, created_at,
       valid_from AS updated_at, version, grants
FROM read.mailbox_version
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

CREATE VIEW as_of.mailbox_grant AS
SELECT mailbox.id AS mailbox_id, CAST(given.user_id AS uuid) AS user_id
FROM as_of.mailbox
CROSS JOIN LATERAL jsonb_each(mailbox.grants) AS given (user_id, may)
WHERE given.may = 'true';

CREATE VIEW as_of.user_account AS
SELECT id, username, display_name, email, role, status, created_at, valid_from AS updated_at, version
FROM read.user_version
WHERE valid_from <= as_of.instant() AND valid_to > as_of.instant()
   AND as_of.known(known_from, valid_from) AND known_to > as_of.knowledge();

-- The words of a template hold from when they are saved, whatever effective date is said: mails of before had the old ones.
CREATE VIEW as_of.email_template_version AS
SELECT * FROM read.email_template_version WHERE saved_at <= as_of.instant();
