-- How far the events were held against the invariants of deliveries, by whichever process did so last.
CREATE TABLE command.invariant_position (
    only_one     boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (only_one),
    global_index bigint  NOT NULL
);
INSERT INTO command.invariant_position (global_index) VALUES (0);

-- What was found to break one: a delivery, or the record that one did something to. A row stays until an operator has looked
-- into it and deletes it; that of a missing delivery goes by itself when the delivery comes to be.
CREATE TABLE command.broken_invariant (
    invariant text        NOT NULL,
    subject   text        NOT NULL,
    found_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (invariant, subject)
);
