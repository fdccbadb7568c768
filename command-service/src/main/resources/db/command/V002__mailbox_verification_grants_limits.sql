-- Where each mailbox submits its mail, whether it may be sent from, and its own limits. Mailboxes of before count as
-- verified; their servers are filled in at their next attempt.
ALTER TABLE command.mailbox_account
    ADD COLUMN verified        boolean NOT NULL DEFAULT true,
    ADD COLUMN verifying_until timestamptz,
    ADD COLUMN host            text,
    ADD COLUMN port            integer,
    ADD COLUMN per_minute      integer,
    ADD COLUMN per_day         integer;
CREATE INDEX mailbox_account_host ON command.mailbox_account (host, port) WHERE hold_cause = 'CONNECT';

-- Who else may send from a mailbox.
CREATE TABLE command.mailbox_grant (
    mailbox_id uuid NOT NULL REFERENCES command.mailbox_account,
    user_id    uuid NOT NULL,
    PRIMARY KEY (mailbox_id, user_id)
);

-- Mail servers that could not be reached, whoever tried; a row goes away at the first answer. From the third failure in a
-- row on, one attempt for all mailboxes of the server is made when spared_until has come.
CREATE TABLE command.mail_host (
    host         text    NOT NULL,
    port         integer NOT NULL,
    failures     integer NOT NULL,
    spared_until timestamptz,
    PRIMARY KEY (host, port)
);
