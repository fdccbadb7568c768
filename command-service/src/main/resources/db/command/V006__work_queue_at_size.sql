-- What the worker's look into the queue needs to cost the same whether a mailbox has ten deliveries or fifty thousand.

-- Deliveries promised to a worker that has not claimed them yet: they count against their mailbox's share.
CREATE INDEX open_delivery_promised ON command.open_delivery (mailbox_id, picked_until)
    WHERE picked_until IS NOT NULL AND claim_id IS NULL;

-- Deliveries in doubt are looked into although their mailbox is held; found without reading all that wait in it.
CREATE INDEX open_delivery_doubt ON command.open_delivery (mailbox_id, requested_at)
    WHERE state = 'UNKNOWN' AND due_at IS NOT NULL AND claim_id IS NULL;
