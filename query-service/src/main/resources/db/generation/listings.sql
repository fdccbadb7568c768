-- What is joined for reading, over the live generation of each view. Made again whenever a generation goes live, and at a
-- start where this file has changed: edit it freely.

CREATE VIEW read.contact_listing AS
SELECT contact.*, company.name AS company_name
FROM read.contact
LEFT JOIN read.company ON company.id = contact.company_id;

-- What a contact is searched by in its list; a branch for each text, so that each is looked up in an index of its own.
CREATE VIEW read.contact_text AS
SELECT id, full_name AS text FROM read.contact
UNION ALL SELECT id, email FROM read.contact
UNION ALL SELECT contact.id, company.name FROM read.contact JOIN read.company ON company.id = contact.company_id;

CREATE VIEW read.mailbox_listing AS
SELECT mailbox.*,
       coalesce(user_account.display_name, '') AS owner_name,
       mailbox.default_since IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM read.mailbox other
           WHERE other.owner_id = mailbox.owner_id
             AND (other.default_since, other.id) > (mailbox.default_since, mailbox.id)) AS is_default,
       ARRAY(SELECT granted.user_id FROM read.mailbox_grant granted
             WHERE granted.mailbox_id = mailbox.id ORDER BY granted.user_id) AS grantee_ids,
       ARRAY(SELECT coalesce(grantee.display_name, '') FROM read.mailbox_grant granted
             LEFT JOIN read.user_account grantee ON grantee.id = granted.user_id
             WHERE granted.mailbox_id = mailbox.id ORDER BY granted.user_id) AS grantee_names
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
       CASE WHEN hold.id IS NULL THEN delivery.next_attempt_at ELSE hold.held_until END AS next_attempt_at,
       delivery.state AS stored_state, delivery.failure_class AS stored_failure_class
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
       coalesce(quote.issued_on, '0001-01-01'::date)         AS issued_on_key,
       coalesce(issuer.name, '')                             AS issuer_name,
       coalesce(company.name, '')                            AS company_name,
       coalesce(contact.full_name, '')                       AS contact_name,
       CASE WHEN quote.last_delivery IS NOT NULL THEN coalesce(delivery.state, 'REQUESTED') END AS delivery_state
FROM read.quote
LEFT JOIN read.issuer ON issuer.id = quote.issuer_id
LEFT JOIN read.company ON company.id = quote.company_id
LEFT JOIN read.contact ON contact.id = quote.contact_id
LEFT JOIN read.delivery_summary delivery ON delivery.id = quote.last_delivery;

-- What a quote is searched by in its list.
CREATE VIEW read.quote_text AS
SELECT id, number AS text FROM read.quote
UNION ALL SELECT quote.id, company.name FROM read.quote JOIN read.company ON company.id = quote.company_id
UNION ALL SELECT quote.id, contact.full_name FROM read.quote JOIN read.contact ON contact.id = quote.contact_id;

CREATE VIEW read.audit_listing AS
SELECT audit_entry.event_id AS id, audit_entry.at, audit_entry.actor_id,
       coalesce(user_account.display_name, audit_entry.actor_id) AS actor_name,
       audit_entry.action, audit_entry.summary, audit_entry.entity_type, audit_entry.entity_id, audit_entry.version,
       audit_entry.reason, audit_entry.correlation_id, audit_entry.changes::text AS changes
FROM read.audit_entry
LEFT JOIN read.user_account ON user_account.id::text = audit_entry.actor_id;

-- Everything on record in one list: what happened (kind CHANGE), and what was refused, looked at or exported. Both sides are
-- read backwards by time from an index and merged; names are looked up for the rows of the page alone, here, because looking
-- at a record to learn its name would be on record itself.
CREATE VIEW read.trail_listing AS
SELECT trail.*,
       coalesce((SELECT display_name FROM read.user_account WHERE user_account.id::text = trail.actor_id), trail.actor_id)
           AS actor_name,
       CASE WHEN trail.entity_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
           CASE trail.entity_type
               WHEN 'company' THEN (SELECT name FROM read.company WHERE id = trail.entity_id::uuid)
               WHEN 'contact' THEN (SELECT full_name FROM read.contact WHERE id = trail.entity_id::uuid)
               WHEN 'issuer' THEN (SELECT name FROM read.issuer WHERE id = trail.entity_id::uuid)
               WHEN 'mailbox' THEN (SELECT address FROM read.mailbox WHERE id = trail.entity_id::uuid)
               WHEN 'quote' THEN (SELECT coalesce(quote.number, company.name) FROM read.quote
                                  LEFT JOIN read.company ON company.id = quote.company_id
                                  WHERE quote.id = trail.entity_id::uuid)
               WHEN 'delivery' THEN (SELECT document_number FROM read.delivery WHERE id = trail.entity_id::uuid)
               WHEN 'user' THEN (SELECT display_name FROM read.user_account WHERE id = trail.entity_id::uuid)
           END
       END AS entity_name
FROM (
    SELECT event_id AS id, at, 'CHANGE' AS kind, actor_id, entity_type, entity_id, version, action, summary, reason,
           correlation_id, changes::text AS changes, NULL::text AS method, NULL::text AS address,
           NULL::integer AS status, NULL::text AS rule, NULL::text[] AS fields
    FROM read.audit_entry
    UNION ALL
    SELECT id::text, at, kind, actor_id,
           CASE split_part(address, '/', 4)
               WHEN 'companies' THEN 'company' WHEN 'contacts' THEN 'contact' WHEN 'issuers' THEN 'issuer'
               WHEN 'mailboxes' THEN 'mailbox' WHEN 'quotes' THEN 'quote' WHEN 'deliveries' THEN 'delivery'
               WHEN 'templates' THEN 'template' WHEN 'users' THEN 'user' END,
           entity_id, NULL::bigint, NULL::text, NULL::text, NULL::text,
           correlation_id, NULL::text, method, address, status, rule, fields
    FROM store.access_entry) trail;

CREATE VIEW read.email_template_listing AS
SELECT template_id || '/' || saved.version AS id, saved.*,
       coalesce(user_account.display_name, saved.actor_id) AS actor_name,
       NOT EXISTS (
           SELECT 1 FROM read.email_template_version later
           WHERE later.template_id = saved.template_id AND later.version > saved.version) AS latest
FROM read.email_template_version saved
LEFT JOIN read.user_account ON user_account.id::text = saved.actor_id;

CREATE VIEW read.saved_view_listing AS
SELECT saved_view.*, coalesce(user_account.display_name, '') AS owner_name
FROM read.saved_view
LEFT JOIN read.user_account ON user_account.id = saved_view.owner_id;

-- Events that a view could not handle. Those without a cause wait behind one of the same record.
CREATE VIEW read.dead_letter_listing AS
SELECT dead_letter_id AS id, split_part(processing_group, '@', 1) AS view, processing_group AS generation,
       regexp_replace(payload_type, '^.*\.', '') AS event_type, coalesce(type, 'event') AS entity_type,
       sequence_identifier AS entity_id, sequence_number + 1 AS version, cause_type, cause_message,
       enqueued_at AS since, last_touched AS last_tried_at,
       coalesce((convert_from(diagnostics, 'UTF8')::jsonb ->> 'tries')::integer, 0) AS tries
FROM read.dead_letter_entry;
