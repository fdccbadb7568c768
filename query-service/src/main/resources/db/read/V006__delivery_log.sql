-- The delivery log: what was streamed with each attempt, and an index for each filter of the list, newest first.
ALTER TABLE read.delivery_attempt ADD COLUMN streamed_sha256 text;

CREATE INDEX delivery_of_sender ON read.delivery (sender_id, requested_at, id);
CREATE INDEX delivery_of_mailbox ON read.delivery (mailbox_id, requested_at, id);
CREATE INDEX delivery_of_type ON read.delivery (document_type, requested_at, id);
CREATE INDEX delivery_of_number ON read.delivery (document_number, requested_at, id);
CREATE INDEX delivery_by_class ON read.delivery (failure_class, requested_at, id) WHERE failure_class IS NOT NULL;
CREATE INDEX delivery_recipient_by_email ON read.delivery_recipient (lower(email), delivery_id);

-- A held mailbox changes how its waiting deliveries are shown. What is stored stands beside it, so that a filter by state or
-- class can use its index.
CREATE OR REPLACE VIEW read.delivery_summary AS
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
