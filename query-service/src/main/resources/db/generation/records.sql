-- What is joined for reading and can also be read as of an instant: made twice, in the schema "read" over the live
-- generation of each view, and in "as_of" over the versions. Bare names, because the search path says whose they are;
-- people who had a part in something go by the names they have today.

CREATE VIEW contact_listing AS
SELECT contact.*, company.name AS company_name
FROM contact
LEFT JOIN company ON company.id = contact.company_id;

-- What a contact is searched by in its list; a branch for each text, so that each is looked up in an index of its own.
CREATE VIEW contact_text AS
SELECT id, full_name AS text FROM contact
UNION ALL SELECT id, email FROM contact
UNION ALL SELECT contact.id, company.name FROM contact JOIN company ON company.id = contact.company_id;

-- A delivery that could leave if its mailbox were not held is shown as what it is: waiting, until when and why.
CREATE VIEW delivery_summary AS
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
FROM delivery
LEFT JOIN mailbox hold
    ON hold.id = delivery.mailbox_id AND hold.hold_cause IS NOT NULL AND delivery.state IN ('REQUESTED', 'QUEUED');

CREATE VIEW delivery_listing AS
SELECT delivery.*, user_account.display_name AS sender_name
FROM delivery
LEFT JOIN read.user_account ON user_account.id = delivery.sender_id;

CREATE VIEW email_template_listing AS
SELECT template_id || '/' || saved.version AS id, saved.*,
       coalesce(user_account.display_name, saved.actor_id) AS actor_name,
       NOT EXISTS (
           SELECT 1 FROM email_template_version later
           WHERE later.template_id = saved.template_id AND later.version > saved.version) AS latest
FROM email_template_version saved
LEFT JOIN read.user_account ON user_account.id::text = saved.actor_id;

-- Whoever may send from a mailbox today may look at its past.
CREATE VIEW mailbox_listing AS
SELECT mailbox.*,
       coalesce(user_account.display_name, '') AS owner_name,
       mailbox.default_since IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM mailbox other
           WHERE other.owner_id = mailbox.owner_id
             AND (other.default_since, other.id) > (mailbox.default_since, mailbox.id)) AS is_default,
       ARRAY(SELECT granted.user_id FROM mailbox_grant granted
             WHERE granted.mailbox_id = mailbox.id ORDER BY granted.user_id) AS grantee_ids,
       ARRAY(SELECT coalesce(grantee.display_name, '') FROM mailbox_grant granted
             LEFT JOIN read.user_account grantee ON grantee.id = granted.user_id
             WHERE granted.mailbox_id = mailbox.id ORDER BY granted.user_id) AS grantee_names,
       ARRAY(SELECT granted.user_id FROM read.mailbox_grant granted
             WHERE granted.mailbox_id = mailbox.id ORDER BY granted.user_id) AS viewer_ids
FROM mailbox
LEFT JOIN read.user_account ON user_account.id = mailbox.owner_id;

CREATE VIEW quote_listing AS
SELECT quote.*,
       coalesce(quote.number, '')                            AS number_key,
       coalesce(quote.issued_on, '0001-01-01'::date)         AS issued_on_key,
       coalesce(issuer.name, '')                             AS issuer_name,
       coalesce(company.name, '')                            AS company_name,
       company.name                                          AS company_key,
       coalesce(contact.full_name, '')                       AS contact_name,
       CASE WHEN quote.last_delivery IS NOT NULL THEN coalesce(delivery.state, 'REQUESTED') END AS delivery_state
FROM quote
LEFT JOIN issuer ON issuer.id = quote.issuer_id
LEFT JOIN company ON company.id = quote.company_id
LEFT JOIN contact ON contact.id = quote.contact_id
LEFT JOIN delivery_summary delivery ON delivery.id = quote.last_delivery;

-- What a quote is searched by in its list.
CREATE VIEW quote_text AS
SELECT id, number AS text FROM quote
UNION ALL SELECT quote.id, company.name FROM quote JOIN company ON company.id = quote.company_id
UNION ALL SELECT quote.id, contact.full_name FROM quote JOIN contact ON contact.id = quote.contact_id;
