-- The indexes of one generation of the view "audit", made when its first rows are there. See audit.sql.

ALTER TABLE audit_entry ADD PRIMARY KEY (entity_id, version);
CREATE INDEX audit_entry_by_time ON audit_entry (at, entity_id, version);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, at, entity_id, version);
CREATE INDEX audit_entry_by_type ON audit_entry (entity_type, at, entity_id, version);
CREATE INDEX audit_entry_by_action ON audit_entry (action, at, entity_id, version);
