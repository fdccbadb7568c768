-- Whether the message of a delivery is made: then its worker needs nothing but the claim. Deliveries that were open before are
-- asked one by one.
ALTER TABLE command.open_delivery ADD COLUMN frozen boolean NOT NULL DEFAULT false;
