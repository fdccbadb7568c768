-- Whom a mailbox's owner signs in with instead of entering a password, and whether they have.
ALTER TABLE read.mailbox ADD COLUMN provider text, ADD COLUMN signed_in boolean NOT NULL DEFAULT false;

DROP VIEW read.mailbox_listing;
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
