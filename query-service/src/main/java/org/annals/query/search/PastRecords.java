package org.annals.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.annals.query.reading.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds records by what they said at the instant that the transaction looks at. What may have answered is looked up among all
 * that records ever said, which shows too many; then they are asked by what they said then. See ADR 0035.
 */
@Component
class PastRecords implements Records {
    private static final int ENOUGH = 50;
    private static final int MOST = 5_000;
    private static final int LARGEST_CHUNK = 1_000;
    private static final String WERE_THERE = "as_of.known(created_at, began_at)";

    /** Written as the indexes are, so that either finds its part. */
    private static final String MAY_HAVE_MATCHED = """
            (%s @@ cast(:loosely AS tsquery)
             OR (past_terms <> ''::tsvector OR past_party_terms <> ''::tsvector)
                AND (terms || line_terms || party_terms || past_terms || past_party_terms) @@ cast(:loosely AS tsquery))
            """.formatted(Looks.TERMS);

    private static final String ANSWERING = """
            SELECT id FROM (
                SELECT id, cast(terms AS tsvector), cast(line_terms AS tsvector), cast(party_terms AS tsvector)
                  FROM unnest(cast(:ids AS uuid[]), cast(:terms AS text[]), cast(:lineTerms AS text[]),
                              cast(:partyTerms AS text[])) AS said (id, terms, line_terms, party_terms)) said
             WHERE %s
            """.formatted(Looks.MATCHES);

    private final JdbcClient jdbc;
    private final Looks looks;
    private final PastContents contents;

    PastRecords(JdbcClient jdbc, PastContents contents) {
        this.jdbc = jdbc;
        this.looks = new Looks(jdbc, WERE_THERE, MAY_HAVE_MATCHED, "began_at");
        this.contents = contents;
    }

    @Override
    public List<FoundRecord> find(Question question, Collection<String> types, Viewer viewer, Place before, int limit) {
        Looks.Asked asked = new Looks.Asked(question, types, viewer);
        List<FoundRecord> found = new ArrayList<>();
        Place from = before;
        while (true) {
            Looks.Look look = looks.from(from, asked, ENOUGH, MOST);
            List<UUID> candidates = look.ids();
            int size = ENOUGH;
            for (int at = 0; at < candidates.size(); at += size, size = Math.min(2 * size, LARGEST_CHUNK)) {
                found.addAll(answering(question, candidates.subList(at, Math.min(at + size, candidates.size()))));
                if (found.size() >= limit) {
                    return found.subList(0, limit);
                }
            }
            if (look.isLast()) {
                return found;
            }
            from = look.places().getLast();
        }
    }

    private List<FoundRecord> answering(Question question, List<UUID> candidates) {
        List<PastContent> said = contents.of(candidates);
        Set<UUID> answering = new HashSet<>(jdbc.sql(ANSWERING)
                .param("ids", texts(said, content -> content.shown().id().toString()))
                .param("terms", texts(said, PastContent::terms))
                .param("lineTerms", texts(said, PastContent::lineTerms))
                .param("partyTerms", texts(said, PastContent::partyTerms))
                .param("wanted", question.wanted())
                .param("except", question.except())
                .query(UUID.class)
                .list());
        return said.stream()
                .map(PastContent::shown)
                .filter(record -> answering.contains(record.id()))
                .toList();
    }

    private static String[] texts(List<PastContent> said, Function<PastContent, String> text) {
        return said.stream().map(text).toArray(String[]::new);
    }
}
