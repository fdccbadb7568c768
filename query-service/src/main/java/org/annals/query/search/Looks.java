package org.annals.query.search;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.annals.query.reading.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for the newest records that answer a question, as fast for a word that half of them hold as for a rare one: a look at
 * the very newest often is enough; few matches are sorted; of many, more of the newest records are looked through. Only where
 * the many are all old, all of them are sorted.
 */
final class Looks {
    static final String TERMS = "(terms || line_terms || party_terms)";
    static final String MATCHES =
            TERMS + " @@ cast(:wanted AS tsquery) AND NOT " + TERMS + " @@ cast(:except AS tsquery)";

    /**
     * The same instant, but not what the index in this order is of: for a handful of matches PostgreSQL would read half of
     * that index too, because it takes them for many.
     */
    private static final String NOT_IN_ORDER = "date_trunc('microseconds', %s)";

    private static final int FEW = 5_000;
    private static final int GLANCE = 1_000;
    private static final int NEWEST = 20_000;

    private final JdbcClient jdbc;
    private final String fewSorted;
    private final String amongNewest;
    private final String allSorted;

    /**
     * @param records a condition for the records that come into question at all
     * @param matches a condition for those that answer {@code :wanted}, or {@code :loosely}, but not {@code :except}
     * @param began the column by which the newest are told
     */
    Looks(JdbcClient jdbc, String records, String matches, String began) {
        String visible = """
                %s AND (:admin OR visible_to IS NULL OR :viewer = ANY (visible_to))
                AND (:anyType OR type IN (:types))""".formatted(records);
        String before = " AND (%s, id) < (:before, :beforeId)";
        String inOrder = visible + before.formatted(began);
        String found = visible + before.formatted(NOT_IN_ORDER.formatted(began));
        String order = " ORDER BY %s DESC, id DESC LIMIT ".formatted(began);
        String place = "SELECT id, %s AS began".formatted(began);
        this.jdbc = jdbc;
        fewSorted = place + ", count(*) OVER () AS candidates FROM (SELECT id, " + began
                + " FROM read.search_record WHERE " + matches + " AND " + found + " LIMIT " + (FEW + 1) + ") few"
                + order + ":most";
        amongNewest = place + " FROM (SELECT * FROM read.search_record WHERE " + inOrder + order
                + ":depth) newest WHERE " + matches + order + ":most";
        allSorted = "WITH matches AS MATERIALIZED (SELECT id, " + began + " FROM read.search_record WHERE " + matches
                + " AND " + found + ") " + place + " FROM matches" + order + ":most";
    }

    /** What is looked for, and for whom. */
    record Asked(Question question, Collection<String> types, Viewer viewer) {}

    /**
     * What a look has shown.
     *
     * @param isLast whether nothing comes after these
     */
    record Look(List<Place> places, boolean isLast) {
        List<UUID> ids() {
            return places.stream().map(Place::id).toList();
        }
    }

    /**
     * @param enough so many make a longer look unnecessary
     * @param most how many are wanted at most, when there are more
     */
    Look from(Place before, Asked asked, int enough, int most) {
        return new Search(before, asked, most).look(enough);
    }

    private record Match(Place place, long candidates) {}

    /** One question on its way through the four looks. */
    private final class Search {
        private final Place before;
        private final Asked asked;
        private final int most;

        private Search(Place before, Asked asked, int most) {
            this.before = before;
            this.asked = asked;
            this.most = most;
        }

        private Look look(int enough) {
            List<Place> newest = asked.question().isRare() ? List.of() : amongNewest(GLANCE);
            if (newest.size() >= enough) {
                return new Look(newest, false);
            }
            List<Match> few = ask(fewSorted)
                    .query((row, number) -> new Match(
                            new Place(row.getObject("began", OffsetDateTime.class), row.getObject("id", UUID.class)),
                            row.getLong("candidates")))
                    .list();
            if (few.isEmpty() || few.getFirst().candidates() <= FEW) {
                return new Look(few.stream().map(Match::place).toList(), few.size() < most);
            }
            newest = amongNewest(NEWEST);
            return new Look(newest.size() >= enough ? newest : places(ask(allSorted)), false);
        }

        private List<Place> amongNewest(int depth) {
            return places(ask(amongNewest).param("depth", depth));
        }

        private static List<Place> places(JdbcClient.StatementSpec statement) {
            return statement
                    .query((row, number) ->
                            new Place(row.getObject("began", OffsetDateTime.class), row.getObject("id", UUID.class)))
                    .list();
        }

        private JdbcClient.StatementSpec ask(String sql) {
            Question question = asked.question();
            Collection<String> types = asked.types();
            return jdbc.sql(sql)
                    .param("wanted", question.wanted())
                    .param("loosely", question.loosely())
                    .param("except", question.except())
                    .param("admin", asked.viewer().admin())
                    .param("viewer", asked.viewer().id())
                    .param("anyType", types.isEmpty())
                    .param("types", types.isEmpty() ? List.of("") : types)
                    .param("before", before.at())
                    .param("beforeId", before.id())
                    .param("most", most);
        }
    }
}
