-- What is joined for reading, over the live generation of each view. Made again whenever a generation goes live, and at a
-- start where this file has changed: edit it freely.

CREATE VIEW read.audit_listing AS
SELECT audit_entry.event_id AS id, audit_entry.at, audit_entry.actor_id,
       coalesce(user_account.display_name, audit_entry.actor_id) AS actor_name,
       audit_entry.action, audit_entry.summary, audit_entry.entity_type, audit_entry.entity_id, audit_entry.version,
       audit_entry.reason, audit_entry.correlation_id, audit_entry.changes::text AS changes,
       effective_date.effective_at
FROM read.audit_entry
LEFT JOIN read.effective_date ON effective_date.event_id = audit_entry.event_id
LEFT JOIN read.user_account ON user_account.id::text = audit_entry.actor_id;

-- Everything on record in one list: what happened (kind CHANGE), and what was refused, looked at or exported. Both sides are
-- read backwards by time from an index and merged; names are looked up for the rows of the page alone, here, because looking
-- at a record to learn its name would be on record itself.
CREATE VIEW read.trail_listing AS
SELECT trail.*,
       coalesce((SELECT display_name FROM read.user_account WHERE user_account.id::text = trail.actor_id), trail.actor_id)
           AS actor_name,
       (SELECT effective_date.effective_at FROM read.effective_date WHERE effective_date.event_id = trail.id) AS effective_at,
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
