-- The indexes of one generation of the view "directory", made when its first rows are there. See directory.sql.

CREATE INDEX issuer_by_name ON issuer (name, id);
CREATE INDEX company_by_name ON company (name, id);
CREATE INDEX company_by_creation ON company (created_at, id);
CREATE INDEX company_by_change ON company (updated_at, id);
CREATE INDEX contact_by_last_name ON contact (last_name, id);
CREATE INDEX contact_by_creation ON contact (created_at, id);
CREATE INDEX contact_by_change ON contact (updated_at, id);
CREATE INDEX contact_by_email ON contact (email, id);
CREATE INDEX contact_of_company ON contact (company_id, last_name, id);
CREATE INDEX mailbox_of_owner ON mailbox (owner_id);
CREATE INDEX user_account_by_username ON user_account (username, id);
-- Actors are written as text, because the system's own names stand beside users' ids.
CREATE INDEX user_account_as_actor ON user_account ((id::text));

-- Trigram indexes make "contains" searches fast. The extension is a trusted one; a server without it still works.
DO $$
DECLARE
    place text;
BEGIN
    SELECT nspname INTO place FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm';
    IF place IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE INDEX company_name_contains ON company USING gin (name %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX company_email_contains ON company USING gin (email %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX company_tax_id_contains ON company USING gin (tax_id %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX contact_name_contains ON contact USING gin (full_name %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX contact_email_contains ON contact USING gin (email %I.gin_trgm_ops)', place);
END
$$;
