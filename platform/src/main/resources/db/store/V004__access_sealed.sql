-- The rows of the access trail get positions, as events have them, and blocks of their own that seal them: what was there
-- before is numbered in the order of its time and sealed as it is found.
CREATE SEQUENCE store.access_entry_position INCREMENT BY 1 CACHE 1;

ALTER TABLE store.access_entry ADD COLUMN position bigint;
UPDATE store.access_entry entry SET position = numbered.position
  FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS position FROM store.access_entry) numbered
 WHERE numbered.id = entry.id;
SELECT setval('store.access_entry_position', coalesce(max(position), 0) + 1, false) FROM store.access_entry;
ALTER TABLE store.access_entry
    ALTER COLUMN position SET DEFAULT nextval('store.access_entry_position'),
    ALTER COLUMN position SET NOT NULL;
ALTER SEQUENCE store.access_entry_position OWNED BY store.access_entry.position;
CREATE UNIQUE INDEX access_entry_by_position ON store.access_entry (position);

CREATE TABLE store.access_block (LIKE store.history_block INCLUDING ALL);
CREATE INDEX access_block_by_time ON store.access_block (sealed_at);

-- Each block of events with the latest block of the access trail that was sealed before the next one of events.
CREATE VIEW store.history_checkpoint AS
SELECT block.number, block.last_position, block.total_events, block.sealed_at, block.hash, block.signature,
       access.number AS access_number, access.last_position AS access_position, access.total_events AS access_entries,
       access.sealed_at AS access_sealed_at, access.hash AS access_hash, access.signature AS access_signature
FROM store.history_block block
LEFT JOIN store.history_block later ON later.number = block.number + 1
LEFT JOIN LATERAL (
    SELECT * FROM store.access_block
    WHERE later.number IS NULL OR access_block.sealed_at < later.sealed_at
    ORDER BY access_block.number DESC LIMIT 1) access ON true;
