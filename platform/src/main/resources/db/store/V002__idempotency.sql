-- One row per POST that carried an Idempotency-Key: the claim while it runs, the answer once it is done.
CREATE TABLE store.idempotent_request (
    actor_id     text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    status       integer,
    headers      jsonb,
    body         bytea,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    PRIMARY KEY (actor_id, key),
    CHECK ((state = 'DONE') = (status IS NOT NULL AND headers IS NOT NULL AND body IS NOT NULL AND finished_at IS NOT NULL))
);

CREATE INDEX idempotent_request_started_at ON store.idempotent_request (started_at);
