-- Makes a trigram index, which lets "contains" searches look a text up: of a column of a table on the search path, with the
-- collation that it is searched with. The extension is a trusted one; a server without it still works, slower.
CREATE PROCEDURE read.index_contained(of_table text, of_column text, compared text DEFAULT '') LANGUAGE plpgsql AS $$
DECLARE
    place text;
BEGIN
    SELECT nspname INTO place FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm';
    IF place IS NOT NULL THEN
        EXECUTE format('CREATE INDEX %I ON %I USING gin (%I %s %I.gin_trgm_ops)',
                       of_table || '_' || of_column || '_contained', of_table, of_column, compared, place);
    END IF;
END
$$;

-- The first generation's indexes of this kind; a new generation, with those of the procedure, replaces it.
DROP INDEX IF EXISTS read_directory_1.company_name_contains, read_directory_1.company_email_contains,
                     read_directory_1.company_tax_id_contains, read_directory_1.contact_name_contains,
                     read_directory_1.contact_email_contains, read_documents_1.quote_number_contains;
