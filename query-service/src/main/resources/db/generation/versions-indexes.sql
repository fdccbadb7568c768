-- The indexes of one generation of the view "versions", made when its first rows are there. See versions.sql.

CREATE INDEX company_version_by_name ON company_version (name, id, valid_from, valid_to);
CREATE INDEX company_version_by_creation ON company_version (created_at, id, valid_from, valid_to);
CREATE INDEX company_version_by_start ON company_version (valid_from, id, valid_to);
CREATE INDEX contact_version_by_last_name ON contact_version (last_name, id, valid_from, valid_to);
CREATE INDEX contact_version_by_email ON contact_version (email, id, valid_from, valid_to);
CREATE INDEX contact_version_by_creation ON contact_version (created_at, id, valid_from, valid_to);
CREATE INDEX contact_version_by_start ON contact_version (valid_from, id, valid_to);
CREATE INDEX contact_version_of_company ON contact_version (company_id, last_name, id, valid_from, valid_to);
CREATE INDEX quote_version_by_creation ON quote_version (created_at, id, valid_from, valid_to);
CREATE INDEX quote_version_by_start ON quote_version (valid_from, id, valid_to);
CREATE INDEX quote_version_by_validity ON quote_version (valid_until, id, valid_from, valid_to);
CREATE INDEX quote_version_by_number ON quote_version ((coalesce(number, '')), id, valid_from, valid_to);
CREATE INDEX quote_version_by_status ON quote_version
    ((CASE WHEN void THEN 'Void' WHEN sent_at IS NOT NULL THEN 'Sent' WHEN last_delivery IS NOT NULL THEN 'Sending'
            WHEN number IS NOT NULL THEN 'Issued' ELSE 'Draft' END), created_at, id, valid_from, valid_to);
CREATE INDEX quote_version_of_company ON quote_version (company_id, created_at, id, valid_from, valid_to);
CREATE INDEX delivery_version_by_request ON delivery_version (requested_at, id, valid_from, valid_to);
CREATE INDEX delivery_version_by_start ON delivery_version (valid_from, id, valid_to);
CREATE INDEX delivery_version_by_state ON delivery_version (state, requested_at, id, valid_from, valid_to);
CREATE INDEX delivery_version_of_document ON delivery_version (document_id, requested_at, id, valid_from, valid_to);
CREATE INDEX delivery_version_of_sender ON delivery_version (sender_id, requested_at, id, valid_from, valid_to);

-- What "contains" searches look up, as in the directory and the documents.
CALL read.index_contained('company_version', 'name');
CALL read.index_contained('company_version', 'email');
CALL read.index_contained('company_version', 'tax_id');
CALL read.index_contained('contact_version', 'full_name');
CALL read.index_contained('contact_version', 'email', 'COLLATE "und-x-icu"');
CALL read.index_contained('quote_version', 'number', 'COLLATE "und-x-icu"');
