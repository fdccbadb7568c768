-- The indexes of one generation of the view "search", made when its first rows are there. See search.sql.

-- While tables are loaded, what is for a company or contact is not told when that gets another name.
UPDATE search_record record
   SET party_terms = named.terms
  FROM (SELECT of_party.id,
               coalesce(company.name_terms, ''::tsvector) || coalesce(contact.name_terms, ''::tsvector) AS terms
          FROM search_record of_party
          LEFT JOIN search_record company ON company.id = of_party.company_id
          LEFT JOIN search_record contact ON contact.id = of_party.contact_id
         WHERE of_party.company_id IS NOT NULL OR of_party.contact_id IS NOT NULL) named
 WHERE record.id = named.id AND record.party_terms <> named.terms;

CREATE INDEX search_record_terms ON search_record USING gin ((terms || line_terms || party_terms))
    WITH (gin_pending_list_limit = 1024);
CREATE INDEX search_record_by_creation ON search_record (created_at, id);
CREATE INDEX search_record_by_type ON search_record (type, created_at, id);
CREATE INDEX search_record_of_company ON search_record (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX search_record_of_contact ON search_record (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX search_word_parts ON search_word USING gin (parts) WITH (gin_pending_list_limit = 1024);
