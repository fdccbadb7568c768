-- All tables of the view "documents" from the events, for the kinds of event that a made-up history has.
CREATE TEMPORARY TABLE quote_event ON COMMIT DROP AS
SELECT aggregate_identifier::uuid AS id, sequence_number AS number, substr(payload_type, 22) AS type,
       time_stamp::timestamptz AS at, convert_from(payload, 'UTF8')::jsonb AS told
  FROM store.domain_event WHERE type = 'Quote';

INSERT INTO quote (id, owner_id, number, status, issuer_id, company_id, contact_id, currency, valid_until, issued_on, notes,
                   subtotal, discount, tax, total, last_delivery, void_reason, created_at, updated_at, version)
SELECT id, owner, issued->>'number', status, (terms->>'issuerId')::uuid, (terms->>'companyId')::uuid,
       (terms->>'contactId')::uuid, coalesce(issued, terms)->>'currency',
       (coalesce(issued, terms)->>'validUntil')::date, (issued->>'issuedOn')::date, coalesce(issued, terms)->>'notes',
       (totals->>'subtotal')::numeric, (totals->>'discount')::numeric, (totals->>'tax')::numeric,
       (totals->>'total')::numeric, delivery, reason, created, updated, version
  FROM (SELECT id,
               (min(told->>'ownerId') FILTER (WHERE type = 'QuoteDrafted'))::uuid AS owner,
               (array_agg(told ORDER BY number DESC) FILTER (WHERE type = 'QuoteIssued'))[1] AS issued,
               (array_agg(told->'terms' ORDER BY number DESC)
                   FILTER (WHERE type IN ('QuoteDrafted', 'QuoteRevised')))[1] AS terms,
               (array_agg(told->'totals' ORDER BY number DESC) FILTER (WHERE told ? 'totals'))[1] AS totals,
               CASE WHEN bool_or(type = 'QuoteVoided') THEN 'Void' WHEN bool_or(type = 'QuoteSent') THEN 'Sent'
                    WHEN bool_or(type = 'QuoteSendRequested') THEN 'Sending'
                    WHEN bool_or(type = 'QuoteIssued') THEN 'Issued' ELSE 'Draft' END AS status,
               (array_agg((told->>'deliveryId')::uuid ORDER BY number DESC)
                   FILTER (WHERE type = 'QuoteSendRequested'))[1] AS delivery,
               min(told->>'reason') FILTER (WHERE type = 'QuoteVoided') AS reason,
               min(at) AS created, max(at) AS updated, max(number) + 1 AS version
          FROM quote_event GROUP BY id) quote;

CREATE TEMPORARY TABLE quote_content ON COMMIT DROP AS
SELECT DISTINCT ON (id) id, told->'lines' AS lines, told#>'{totals,taxes}' AS taxes
  FROM quote_event WHERE told ? 'totals' ORDER BY id, number DESC;

INSERT INTO quote_line (quote_id, position, description, quantity, unit_price, tax_rate, discount_percent, net)
SELECT id, place - 1, line#>>'{item,description}', (line#>>'{item,quantity}')::numeric,
       (line#>>'{item,unitPrice}')::numeric, (line#>>'{item,taxRate}')::numeric,
       (line#>>'{item,discountPercent}')::numeric, (line->>'net')::numeric
  FROM quote_content, jsonb_array_elements(lines) WITH ORDINALITY AS each (line, place);

INSERT INTO quote_tax (quote_id, position, rate, base, tax)
SELECT id, place - 1, (tax->>'rate')::numeric, (tax->>'base')::numeric, (tax->>'tax')::numeric
  FROM quote_content, jsonb_array_elements(taxes) WITH ORDINALITY AS each (tax, place);

INSERT INTO quote_print (quote_id, issuer_name, issuer_address, issuer_country, issuer_tax_id, issuer_email, issuer_phone,
                         customer_name, customer_address, customer_country, customer_tax_id, customer_email,
                         customer_phone, attention, language, issued_at)
SELECT id, told#>>'{issuer,name}', told#>>'{issuer,address}', told#>>'{issuer,country}', told#>>'{issuer,taxId}',
       told#>>'{issuer,email}', told#>>'{issuer,phone}', told#>>'{customer,name}', told#>>'{customer,address}',
       told#>>'{customer,country}', told#>>'{customer,taxId}', told#>>'{customer,email}', told#>>'{customer,phone}',
       told->>'attention', told->>'language', (told->>'issuedAt')::timestamptz
  FROM quote_event WHERE type = 'QuoteIssued';

CREATE TEMPORARY TABLE delivery_event ON COMMIT DROP AS
SELECT aggregate_identifier::uuid AS id, sequence_number AS number, substr(payload_type, 25) AS type,
       time_stamp::timestamptz AS at, convert_from(payload, 'UTF8')::jsonb AS told
  FROM store.domain_event WHERE type = 'Delivery';

INSERT INTO delivery (id, document_type, document_id, document_number, sender_id, mailbox_id, mailbox_address, subject, body,
                      state, reply, attempt_count, requested_at, sent_at, message_id, sha256, size_bytes, sender_told,
                      recipient_rule, expires_at, updated_at, version)
SELECT id, ordered#>>'{document,type}', (ordered#>>'{document,id}')::uuid, ordered#>>'{document,number}',
       (ordered->>'senderId')::uuid, (coalesce(frozen, ordered)->>'mailboxId')::uuid, frozen->>'mailboxAddress',
       ordered->>'subject', ordered->>'body', 'SENT', sent#>>'{report,reply}', attempts, requested,
       (sent->>'at')::timestamptz, frozen->>'messageId', frozen->>'sha256', (frozen->>'sizeBytes')::bigint, false,
       ordered#>>'{terms,recipients}', (ordered#>>'{terms,expiresAt}')::timestamptz, updated, version
  FROM (SELECT id,
               (array_agg(told->'order') FILTER (WHERE type = 'DeliveryRequested'))[1] AS ordered,
               (array_agg(told) FILTER (WHERE type = 'MessageFrozen'))[1] AS frozen,
               (array_agg(told) FILTER (WHERE type = 'DeliverySent'))[1] AS sent,
               count(*) FILTER (WHERE type = 'AttemptStarted') AS attempts,
               min((told->>'at')::timestamptz) FILTER (WHERE type = 'DeliveryRequested') AS requested,
               max(at) AS updated, max(number) + 1 AS version
          FROM delivery_event GROUP BY id) delivery;

INSERT INTO delivery_recipient (delivery_id, position, email, name, state)
SELECT requested.id, place - 1, recipient->>'email', recipient->>'name', 'ACCEPTED'
  FROM delivery_event requested,
       jsonb_array_elements(told#>'{order,recipients}') WITH ORDINALITY AS each (recipient, place)
 WHERE type = 'DeliveryRequested';

INSERT INTO delivery_attempt (delivery_id, number, started_at, finished_at, host, port, peer_ip, tls_version, phase,
                              reply_code, enhanced_code, reply, failure_class, advice, duration_millis, node, armed,
                              verdict, streamed_sha256)
SELECT id, (report->>'number')::integer, (report->>'startedAt')::timestamptz, (report->>'finishedAt')::timestamptz,
       report->>'host', (report->>'port')::integer, report->>'peerIp', report->>'tlsVersion', report->>'phase',
       (report->>'replyCode')::integer, report->>'enhancedCode', report->>'reply', report->>'failureClass',
       report->>'advice', (report->>'durationMillis')::bigint, report->>'node', (report->>'armed')::boolean,
       CASE type WHEN 'DeliverySent' THEN 'SENT' ELSE 'DEFERRED' END, report->>'streamedSha256'
  FROM (SELECT id, type, told->'report' AS report FROM delivery_event
         WHERE type IN ('DeliverySent', 'AttemptDeferred')) ended;
