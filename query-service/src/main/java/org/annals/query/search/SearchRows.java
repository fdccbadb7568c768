package org.annals.query.search;

import java.util.TreeSet;
import java.util.UUID;
import org.annals.query.projecting.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code read.search_record} and {@code read.search_word}. No row ever goes back to an earlier version. */
@Component
class SearchRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WITH_WORDS = """
            WITH new_words AS (
                INSERT INTO search_word (word, parts)
                SELECT word, ARRAY(SELECT '-' || left(word, i - 1) || substr(word, i + 1)
                                     FROM generate_series(1, length(word)) i
                                   UNION SELECT '-' || word
                                   UNION SELECT '~' || substr(word, i, 3) FROM generate_series(1, length(word) - 2) i
                                   ORDER BY 1)
                  FROM unnest(:words) AS word
                 WHERE NOT EXISTS (SELECT 1 FROM search_word known WHERE known.word = word.word)
                ON CONFLICT (word) DO NOTHING)
            """;
    private static final String NAMES_OF_PARTIES = """
            coalesce((SELECT name_terms FROM search_record party WHERE party.id = :companyId), ''::tsvector)
            || coalesce((SELECT name_terms FROM search_record party WHERE party.id = :contactId), ''::tsvector)
            """;
    private static final String SAVE = WITH_WORDS + """
            INSERT INTO search_record
                   (id, type, title, subtitle, fields, terms, line_terms, name_terms, company_id, contact_id, visible_to,
                    created_at, updated_at, version, party_terms)
            VALUES (:id, :type, :title, :subtitle, cast(:fields AS jsonb), cast(:terms AS tsvector),
                    cast(:lineTerms AS tsvector), cast(:nameTerms AS tsvector), :companyId, :contactId,
                    nullif(ARRAY[cast(:owner AS uuid)], ARRAY[NULL::uuid]), :at, :at, :version,
            """ + NAMES_OF_PARTIES + """
                   )
            ON CONFLICT (id) DO UPDATE
               SET title = excluded.title, subtitle = excluded.subtitle, fields = excluded.fields,
                   terms = excluded.terms, line_terms = excluded.line_terms, name_terms = excluded.name_terms,
                   company_id = excluded.company_id, contact_id = excluded.contact_id,
                   party_terms = excluded.party_terms, updated_at = excluded.updated_at, version = excluded.version
             WHERE search_record.version < excluded.version
            """;
    private static final String ISSUE = WITH_WORDS + """
            UPDATE search_record
               SET title = :title, fields = cast(:fields AS jsonb), terms = cast(:terms AS tsvector),
                   line_terms = cast(:lineTerms AS tsvector), updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String CHANGE_LINES = WITH_WORDS + """
            UPDATE search_record
               SET fields = fields || cast(:fields AS jsonb), line_terms = cast(:lineTerms AS tsvector),
                   updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String RENAME = """
            UPDATE search_record record
               SET party_terms = named.terms
              FROM (SELECT of_party.id,
                           coalesce(company.name_terms, ''::tsvector) || coalesce(contact.name_terms, ''::tsvector) AS terms
                      FROM search_record of_party
                      LEFT JOIN search_record company ON company.id = of_party.company_id
                      LEFT JOIN search_record contact ON contact.id = of_party.contact_id
                     WHERE of_party.company_id = :id OR of_party.contact_id = :id) named
             WHERE record.id = named.id AND record.party_terms <> named.terms
            """;
    private static final String SHARE = """
            UPDATE search_record SET visible_to = array_append(array_remove(visible_to, :user), :user), updated_at = :at,
                   version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String UNSHARE = """
            UPDATE search_record SET visible_to = array_remove(visible_to, :user), updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of it; who may see it stays as it was when the record is known already. */
    void save(Entry entry, Occurrence occurrence) {
        content(SAVE, entry, occurrence)
                .param("type", entry.type)
                .param("title", entry.title)
                .param("subtitle", entry.subtitle)
                .param("terms", entry.terms.toString())
                .param("nameTerms", entry.nameTerms.toString())
                .param("companyId", entry.companyId)
                .param("contactId", entry.contactId)
                .param("owner", entry.owner)
                .update();
    }

    /** All but whom it is for. */
    void issue(Entry entry, Occurrence occurrence) {
        content(ISSUE, entry, occurrence)
                .param("title", entry.title)
                .param("terms", entry.terms.toString())
                .update();
    }

    void changeLines(Entry entry, Occurrence occurrence) {
        content(CHANGE_LINES, entry, occurrence).update();
    }

    /** Lets the records of a company or contact be found by its new name. */
    void rename(UUID party) {
        jdbc.sql(RENAME).param("id", party).update();
    }

    void share(UUID id, UUID user, Occurrence occurrence) {
        row(SHARE, id, occurrence).param("user", user).update();
    }

    void unshare(UUID id, UUID user, Occurrence occurrence) {
        row(UNSHARE, id, occurrence).param("user", user).update();
    }

    private JdbcClient.StatementSpec content(String sql, Entry entry, Occurrence occurrence) {
        TreeSet<String> words = new TreeSet<>(entry.terms.spelt());
        words.addAll(entry.lineTerms.spelt());
        return row(sql, entry.id, occurrence)
                .param("words", words.toArray(String[]::new))
                .param("fields", JSON.writeValueAsString(entry.fields))
                .param("lineTerms", entry.lineTerms.toString());
    }

    private JdbcClient.StatementSpec row(String sql, UUID id, Occurrence occurrence) {
        return jdbc.sql(sql).param("id", id).param("at", occurrence.at()).param("version", occurrence.version());
    }
}
