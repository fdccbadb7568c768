-- Each row is changed once, soon after it was made: room for that on the same page, and no index to change with it.
ALTER TABLE store.idempotent_request SET (fillfactor = 50);
DROP INDEX store.idempotent_request_started_at;
CREATE INDEX idempotent_request_started_at ON store.idempotent_request USING brin (started_at) WITH (autosummarize = on);
