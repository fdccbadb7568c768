-- The indexes of one generation of the view "search", made when its first rows are there. See search.sql.

-- Nobody has counted the rows yet.
ANALYZE search_record;

-- While tables are loaded, what is for a company or contact is not told when that gets another name.
UPDATE search_record record
   SET party_terms = named.terms, past_party_terms = named.past_terms
  FROM (SELECT of_party.id,
               coalesce(company.name_terms, ''::tsvector) || coalesce(contact.name_terms, ''::tsvector) AS terms,
               coalesce(company.past_name_terms, ''::tsvector) || coalesce(contact.past_name_terms, ''::tsvector)
                   || CASE WHEN of_party.former_party_ids IS NULL THEN ''::tsvector ELSE (
                          SELECT coalesce(array_to_tsvector(array_agg(DISTINCT lexeme)), ''::tsvector)
                            FROM search_record former,
                                 unnest(tsvector_to_array(former.name_terms || former.past_name_terms)) lexeme
                           WHERE former.id = ANY (of_party.former_party_ids)) END AS past_terms
          FROM search_record of_party
          LEFT JOIN search_record company ON company.id = of_party.company_id
          LEFT JOIN search_record contact ON contact.id = of_party.contact_id
         WHERE of_party.company_id IS NOT NULL OR of_party.contact_id IS NOT NULL
            OR of_party.former_party_ids IS NOT NULL) named
 WHERE record.id = named.id AND (record.party_terms <> named.terms OR record.past_party_terms <> named.past_terms);

CREATE INDEX search_record_terms ON search_record USING gin ((terms || line_terms || party_terms))
    WITH (gin_pending_list_limit = 1024);
-- The records that were found by something else at some time, by all that they were ever found by.
CREATE INDEX search_record_past_terms ON search_record
    USING gin ((terms || line_terms || party_terms || past_terms || past_party_terms))
    WITH (gin_pending_list_limit = 1024)
    WHERE past_terms <> ''::tsvector OR past_party_terms <> ''::tsvector;
CREATE INDEX search_record_by_creation ON search_record (created_at, id);
CREATE INDEX search_record_by_type ON search_record (type, created_at, id);
CREATE INDEX search_record_by_beginning ON search_record (began_at, id);
CREATE INDEX search_record_by_type_and_beginning ON search_record (type, began_at, id);
CREATE INDEX search_record_of_company ON search_record (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX search_record_of_contact ON search_record (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX search_record_of_former_party ON search_record USING gin (former_party_ids)
    WITH (gin_pending_list_limit = 1024) WHERE former_party_ids IS NOT NULL;
CREATE INDEX search_word_parts ON search_word USING gin (parts) WITH (gin_pending_list_limit = 1024);
