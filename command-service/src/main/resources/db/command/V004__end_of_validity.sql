-- When a delivery makes no sense any more, such as the end of a quote's validity; null when it always does.
ALTER TABLE command.open_delivery ADD COLUMN expires_at timestamptz;
CREATE INDEX open_delivery_expiry ON command.open_delivery (expires_at) WHERE expires_at IS NOT NULL;
