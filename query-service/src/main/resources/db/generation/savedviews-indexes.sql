-- The indexes of one generation of the view "savedviews", made when its first rows are there. See savedviews.sql.

CREATE INDEX saved_view_of_owner ON saved_view (owner_id, name, id);
CREATE INDEX saved_view_shared ON saved_view (name, id) WHERE shared;
