-- Deliveries that wait for somebody: by their state, or since their sender was told that the server is out of reach. Most
-- never do, so the index of those that do stays small.
ALTER TABLE read.delivery ADD COLUMN sender_told boolean NOT NULL DEFAULT false;
CREATE INDEX delivery_needing_attention ON read.delivery (sender_id, state)
    WHERE sender_told OR state IN ('BLOCKED', 'FAILED', 'NEEDS_DECISION');
