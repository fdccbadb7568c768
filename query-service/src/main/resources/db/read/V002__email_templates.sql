-- What templates said and say, a row per save; filled by the view "directory". Without a row, a template is the one the
-- product comes with.
CREATE TABLE read.email_template_version (
    template_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    subject     text        NOT NULL,
    body        text        NOT NULL,
    built_in    boolean     NOT NULL,
    saved_at    timestamptz NOT NULL,
    actor_id    text        NOT NULL,
    reason      text,
    PRIMARY KEY (template_id, version)
);

CREATE VIEW read.email_template_listing AS
SELECT template_id || '/' || saved.version AS id, saved.*,
       coalesce(user_account.display_name, saved.actor_id) AS actor_name,
       NOT EXISTS (
           SELECT 1 FROM read.email_template_version later
           WHERE later.template_id = saved.template_id AND later.version > saved.version) AS latest
FROM read.email_template_version saved
LEFT JOIN read.user_account ON user_account.id::text = saved.actor_id;
