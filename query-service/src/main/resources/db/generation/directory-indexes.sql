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

-- What "contains" searches look up. An e-mail address is searched together with names, and so compared like them.
CALL read.index_contained('company', 'name');
CALL read.index_contained('company', 'email');
CALL read.index_contained('company', 'tax_id');
CALL read.index_contained('contact', 'full_name');
CALL read.index_contained('contact', 'email', 'COLLATE "und-x-icu"');
