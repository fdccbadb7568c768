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
 * Finds the newest records that answer a question, as fast for a word that half of them hold as for a rare one: a look at the
 * very newest often is enough; few matches are sorted; of many, more of the newest records are looked through. Only where the
 * many are all old, all of them are sorted.
 */
@Component
class SearchRecords {
    private static final int FEW = 5_000;
    private static final int GLANCE = 1_000;
    private static final int NEWEST = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TERMS = "(terms || line_terms || party_terms)";
    private static final String MATCHES =
            TERMS + " @@ cast(:question AS tsquery) AND NOT " + TERMS + " @@ cast(:except AS tsquery)";
    private static final String VISIBLE = """
            (:admin OR visible_to IS NULL OR :viewer = ANY (visible_to))
            AND (:anyType OR type IN (:types)) AND (created_at, id) < (:before, :beforeId)
            """;
    private static final String ORDER = " ORDER BY created_at DESC, id DESC LIMIT ";
    private static final String FEW_SORTED = "SELECT id, created_at, count(*) OVER () AS candidates FROM ("
            + "SELECT id, created_at FROM read.search_record WHERE " + MATCHES + " AND " + VISIBLE + " LIMIT "
            + (FEW + 1)
            + ") few" + ORDER + ":limit";
    private static final String AMONG_NEWEST = "SELECT id, created_at FROM ("
            + "SELECT * FROM read.search_record WHERE " + VISIBLE + ORDER + ":depth) newest WHERE " + MATCHES
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

    /** @param before the row after which to go on; null to start with the newest */
    List<FoundRecord> find(
            Question question, Collection<String> types, Viewer viewer, @Nullable After before, int limit) {
        List<UUID> ids = question.isNothing()
                ? List.of()
                : new Search(question, types, viewer, before == null ? After.NOTHING : before, limit).ids();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SHOWN).param("ids", ids).query(SearchRecords::record).list();
    }

    /** The last row of a page. */
    record After(OffsetDateTime createdAt, UUID id) {
        static final After NOTHING =
                new After(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1));
    }

    private record Match(UUID id, long candidates) {}

    /** One question on its way through the four looks. */
    private final class Search {
        private final Question question;
        private final Collection<String> types;
        private final Viewer viewer;
        private final After before;
        private final int limit;

        private Search(Question question, Collection<String> types, Viewer viewer, After before, int limit) {
            this.question = question;
            this.types = types;
            this.viewer = viewer;
            this.before = before;
            this.limit = limit;
        }

        private List<UUID> ids() {
            List<UUID> newest = question.isRare() ? List.of() : amongNewest(GLANCE);
            if (newest.size() == limit) {
                return newest;
            }
            List<Match> few = ask(FEW_SORTED)
                    .query((row, number) -> new Match(row.getObject("id", UUID.class), row.getLong("candidates")))
                    .list();
            if (few.isEmpty() || few.getFirst().candidates() <= FEW) {
                return few.stream().map(Match::id).toList();
            }
            newest = amongNewest(NEWEST);
            return newest.size() == limit ? newest : ids(ask(ALL_SORTED));
        }

        private List<UUID> amongNewest(int depth) {
            return ids(ask(AMONG_NEWEST).param("depth", depth));
        }

        private static List<UUID> ids(JdbcClient.StatementSpec statement) {
            return statement
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .list();
        }

        private JdbcClient.StatementSpec ask(String sql) {
            return jdbc.sql(sql)
                    .param("question", question.wanted())
                    .param("except", question.except())
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
