package org.annals.query.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the newest records that answer a question, as fast for a word that half of them hold as for a rare one: few matches
 * are sorted; of many, the newest records are looked through until there are enough. Only where the many are all old, all of
 * them are sorted.
 */
@Component
class SearchRecords {
    private static final int FEW = 5_000;
    private static final int NEWEST = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TERMS = "(terms || line_terms || party_terms)";
    private static final String MATCHES = TERMS + " @@ cast(:question AS tsquery)";
    private static final String VISIBLE = """
            (:admin OR visible_to IS NULL OR :viewer = ANY (visible_to))
            AND (:anyType OR type IN (:types)) AND (created_at, id) < (:before, :beforeId)
            """;
    private static final String ORDER = " ORDER BY created_at DESC, id DESC LIMIT ";
    private static final String FEW_SORTED = "SELECT id, created_at, count(*) OVER () AS candidates FROM ("
            + "SELECT id, created_at FROM read.search_record WHERE " + MATCHES + " AND " + VISIBLE + " LIMIT " + (FEW + 1)
            + ") few" + ORDER + ":limit";
    private static final String AMONG_NEWEST = "SELECT id, created_at FROM ("
            + "SELECT * FROM read.search_record WHERE " + VISIBLE + ORDER + NEWEST + ") newest WHERE " + MATCHES
            + ORDER + ":limit";
    private static final String ALL_SORTED = "WITH matches AS MATERIALIZED ("
            + "SELECT id, created_at FROM read.search_record WHERE " + MATCHES + " AND " + VISIBLE
            + ") SELECT id, created_at FROM matches" + ORDER + ":limit";
    private static final String SHOWN = """
            SELECT found.id, found.type, found.title, found.subtitle, found.fields::text AS fields, found.created_at,
                   company.title AS company, contact.title AS contact
              FROM read.search_record found LEFT JOIN read.search_record company ON company.id = found.company_id
              LEFT JOIN read.search_record contact ON contact.id = found.contact_id
             WHERE found.id IN (:ids) ORDER BY found.created_at DESC, found.id DESC
            """;

    private final JdbcClient jdbc;

    SearchRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param question a {@code tsquery}; empty for one that nothing answers
     * @param types empty for all
     * @param before the row after which to go on; null to start with the newest
     */
    List<FoundRecord> find(
            String question, Collection<String> types, Viewer viewer, @Nullable After before, int limit) {
        if (question.isEmpty()) {
            return List.of();
        }
        Search search = new Search(question, types, viewer, before, limit);
        Few few = search.few();
        List<UUID> ids = few.candidates() <= FEW ? few.ids() : search.many();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SHOWN).param("ids", ids).query(SearchRecords::record).list();
    }

    /** The last row of a page. */
    record After(OffsetDateTime createdAt, UUID id) {
        static final After NOTHING =
                new After(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1));
    }

    private record Few(List<UUID> ids, long candidates) {}

    private record Match(UUID id, long candidates) {}

    private final class Search {
        private final String question;
        private final Collection<String> types;
        private final Viewer viewer;
        private final After before;
        private final int limit;

        private Search(
                String question, Collection<String> types, Viewer viewer, @Nullable After before, int limit) {
            this.question = question;
            this.types = types;
            this.viewer = viewer;
            this.before = before == null ? After.NOTHING : before;
            this.limit = limit;
        }

        private Few few() {
            List<Match> found = ask(FEW_SORTED)
                    .query((row, number) -> new Match(row.getObject("id", UUID.class), row.getLong("candidates")))
                    .list();
            return new Few(
                    found.stream().map(Match::id).toList(),
                    found.isEmpty() ? 0 : found.getFirst().candidates());
        }

        private List<UUID> many() {
            List<UUID> newest = ids(AMONG_NEWEST);
            return newest.size() == limit ? newest : ids(ALL_SORTED);
        }

        private List<UUID> ids(String sql) {
            return ask(sql)
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .list();
        }

        private JdbcClient.StatementSpec ask(String sql) {
            return jdbc.sql(sql)
                    .param("question", question)
                    .param("admin", viewer.admin())
                    .param("viewer", viewer.id())
                    .param("anyType", types.isEmpty())
                    .param("types", types.isEmpty() ? List.of("") : types)
                    .param("before", before.createdAt())
                    .param("beforeId", before.id())
                    .param("limit", limit);
        }
    }

    private static FoundRecord record(ResultSet row, int number) throws SQLException {
        return new FoundRecord(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("title"),
                row.getString("subtitle"),
                row.getString("company"),
                row.getString("contact"),
                JSON.readValue(row.getString("fields"), TEXTS),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
