package org.annals.query.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.annals.platform.problem.MalformedRequest;
import org.annals.query.projecting.Occurrence;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Cursor;
import org.annals.query.reading.SortKey;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for one tier after the other until the page is full. Similar words count only when nothing else was found. */
@Component
class Searcher {
    private static final List<SortKey> KEYS =
            List.of(new SortKey("tier", "tier", false, Tier::valueOf), SortKey.instant("createdAt"), SortKey.id());

    private final SearchRecords present;
    private final PastRecords past;
    private final StandIns words;

    Searcher(SearchRecords present, PastRecords past, StandIns words) {
        this.present = present;
        this.past = past;
        this.words = words;
    }

    /**
     * @param when the instant that the transaction looks at
     * @throws MalformedRequest for the cursor of another search
     */
    SearchPage search(
            SearchText text, Collection<String> types, Viewer viewer, AsOf when, int limit, @Nullable String cursor) {
        Records records = when.isNow() ? present : past;
        Place newest = Place.newest(when.instant());
        String question = text.key() + "|" + String.join(",", types) + (when.isNow() ? "" : "|" + when);
        Start start = cursor == null ? new Start(Tier.EXACT, newest) : Start.of(Cursor.read(cursor, question, KEYS));
        List<Hit> hits = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            boolean passed = tier.compareTo(start.tier) < 0;
            boolean enough = tier == Tier.SIMILAR && start.tier != tier && (cursor != null || !hits.isEmpty());
            if (!passed && !enough && hits.size() <= limit) {
                Question asked = question(tier, text);
                if (!asked.isNothing()) {
                    Place before = tier == start.tier ? start.after : newest;
                    records.find(asked, types, viewer, before, limit + 1 - hits.size())
                            .forEach(found -> hits.add(new Hit(tier, found, asked.standIns())));
                }
            }
        }
        if (hits.size() <= limit) {
            return page(text, hits, null);
        }
        Hit last = hits.get(limit - 1);
        List<?> position = List.of(last.tier, last.found.createdAt(), last.found.id());
        return page(text, hits.subList(0, limit), Cursor.write(question, position));
    }

    private static SearchPage page(SearchText text, List<Hit> hits, @Nullable String nextCursor) {
        return new SearchPage(hits.stream().map(hit -> hit.answer(text)).toList(), nextCursor);
    }

    /** What a tier asks for, without what better ones have shown. */
    private Question question(Tier tier, SearchText text) {
        String exactly = text.exactly();
        SearchText ever = text.loosely();
        if (tier == Tier.EXACT) {
            return Question.exactly(text);
        }
        if (text.words().isEmpty()) {
            return Question.NOTHING;
        }
        return switch (tier) {
            case TITLE -> new Question(text.inTitle(), ever.inTitle(), exactly, Set.of(), false);
            case TEXT ->
                new Question(text.anywhere(), ever.anywhere(), either(exactly, text.inTitle()), Set.of(), false);
            case PART -> withStandIns(text, words::containing, either(exactly, text.anywhere()));
            default -> withStandIns(text, words::near, exactly);
        };
    }

    private static Question withStandIns(SearchText text, Function<Word, List<String>> meant, String except) {
        List<List<String>> standIns = text.words().stream().map(meant).toList();
        Set<String> all = new HashSet<>();
        standIns.forEach(all::addAll);
        return all.isEmpty()
                ? Question.NOTHING
                : new Question(text.anywhereOr(standIns), text.loosely().anywhereOr(standIns), except, all, false);
    }

    private static String either(String one, String other) {
        return "(" + one + ") | (" + other + ")";
    }

    private record Start(Tier tier, Place after) {
        static Start of(List<? extends Comparable<?>> position) {
            return new Start((Tier) position.get(0), new Place(Occurrence.column((Instant) position.get(1)), (UUID)
                    position.get(2)));
        }
    }

    private record Hit(Tier tier, FoundRecord found, Set<String> standIns) {
        SearchHit answer(SearchText text) {
            return new SearchHit(
                    found.type(),
                    found.id(),
                    found.title(),
                    found.subtitle(),
                    found.company(),
                    tier.wireName(),
                    new Highlighter(text, standIns).of(found));
        }
    }
}
