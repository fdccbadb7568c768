-- Whether the message of a delivery is made: then its worker needs nothing but the claim. Deliveries that were open before are
-- asked one by one.
ALTER TABLE command.open_delivery ADD COLUMN frozen boolean NOT NULL DEFAULT false;

-- How often a mailbox was mended, and whether what waited for that is still being released.
ALTER TABLE command.mailbox_account ADD COLUMN mends integer NOT NULL DEFAULT 0;
ALTER TABLE command.mailbox_account ADD COLUMN releasing boolean NOT NULL DEFAULT false;
CREATE INDEX mailbox_account_releasing ON command.mailbox_account (mailbox_id) WHERE releasing;

-- How often it had been mended when the delivery was last picked: a failure with older settings is no reason to wait.
ALTER TABLE command.open_delivery ADD COLUMN mends_seen integer;

-- What waits for its mailbox or its time, the oldest first.
CREATE INDEX open_delivery_waiting ON command.open_delivery (mailbox_id, requested_at)
    WHERE state IN ('BLOCKED', 'DEFERRED') AND due_at IS NULL;
