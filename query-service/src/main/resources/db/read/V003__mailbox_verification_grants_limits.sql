-- Whether a mailbox is verified, and why not; its own limits; and who may send from it besides its owner. Mailboxes of
-- before count as verified.
ALTER TABLE read.mailbox
    ADD COLUMN verified            boolean NOT NULL DEFAULT true,
    ADD COLUMN verification_step   text,
    ADD COLUMN verification_reply  text,
    ADD COLUMN verification_advice text,
    ADD COLUMN per_minute          integer,
    ADD COLUMN per_day             integer;

CREATE TABLE read.mailbox_grant (
    mailbox_id uuid NOT NULL,
    user_id    uuid NOT NULL,
    PRIMARY KEY (mailbox_id, user_id)
);

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
