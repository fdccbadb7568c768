-- Most answers are stored with the events of their decision, and not changed any more: no room needs to be left beside them.
ALTER TABLE store.idempotent_request RESET (fillfactor);

-- Digests do not get smaller. Trying took PostgreSQL longer than storing them does.
ALTER TABLE store.history_block ALTER links SET STORAGE EXTERNAL;
ALTER TABLE store.access_block ALTER links SET STORAGE EXTERNAL;
