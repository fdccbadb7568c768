package org.annals.query.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Shows where in a record's texts the words were found. */
final class Highlighter {
    private static final int MOST_FIELDS = 3;
    private static final int BEFORE = 40;
    private static final int LONGEST = 160;
    private static final String ELLIPSIS = "…";
    private static final List<String> FIELDS = List.of(
            "title",
            "email",
            "number",
            "username",
            "company",
            "contact",
            "customer",
            "attention",
            "recipients",
            "phone",
            "taxId",
            "displayName",
            "lines",
            "notes",
            "address");

    private final SearchText search;
    private final Set<String> standIns;

    /** @param standIns words that were taken for those searched for */
    Highlighter(SearchText search, Set<String> standIns) {
        this.search = search;
        this.standIns = standIns;
    }

    List<SearchHit.Highlight> of(FoundRecord found) {
        Map<String, String> texts = new LinkedHashMap<>(found.fields());
        if (found.company() != null) {
            texts.put("company", found.company());
        }
        if (found.contact() != null) {
            texts.put("contact", found.contact());
        }
        return FIELDS.stream()
                .filter(texts::containsKey)
                .flatMap(field -> highlight(field, Objects.requireNonNull(texts.get(field))))
                .limit(MOST_FIELDS)
                .toList();
    }

    private Stream<SearchHit.Highlight> highlight(String field, String text) {
        Folding folding = Folding.of(text);
        BitSet hits = isWhole(folding) ? all(folding) : words(folding);
        return hits.isEmpty()
                ? Stream.empty()
                : Stream.of(new SearchHit.Highlight(field, parts(folding.original(), hits)));
    }

    private boolean isWhole(Folding folding) {
        String digits = Terms.digitsOf(search.key());
        return search.key().equals(folding.text().strip())
                || !digits.isEmpty() && digits.equals(Terms.digitsOf(folding.text()));
    }

    private static BitSet all(Folding folding) {
        BitSet hits = new BitSet();
        hits.set(0, folding.original().length());
        return hits;
    }

    /** The chars of the original text that belong to what was found. */
    private BitSet words(Folding folding) {
        BitSet hits = new BitSet();
        for (Word word : Word.in(folding.text())) {
            for (Word wanted : search.words()) {
                mark(hits, folding, word, wanted);
            }
            if (standIns.contains(word.text())) {
                set(hits, folding, word.start(), word.text().length());
            }
        }
        return hits;
    }

    private void mark(BitSet hits, Folding folding, Word word, Word wanted) {
        if (word.unbroken() && wanted.unbroken()) {
            for (int at = word.text().indexOf(wanted.text());
                    at >= 0;
                    at = word.text().indexOf(wanted.text(), at + 1)) {
                set(hits, folding, word.start() + at, wanted.text().length());
            }
        } else if (word.text().equals(wanted.text())
                || wanted == search.words().getLast() && word.text().startsWith(wanted.text())) {
            set(hits, folding, word.start(), wanted.text().length());
        }
    }

    private static void set(BitSet hits, Folding folding, int start, int length) {
        hits.set(folding.origins()[start], folding.originalEnd(start + length));
    }

    private static List<SearchHit.Part> parts(String text, BitSet hits) {
        int from = Math.max(0, hits.nextSetBit(0) - BEFORE);
        from = from < BEFORE / 2 ? 0 : from;
        int to = Math.min(text.length(), from + LONGEST);
        List<SearchHit.Part> parts = new ArrayList<>();
        if (from > 0) {
            parts.add(new SearchHit.Part(ELLIPSIS, false));
        }
        for (int at = from; at < to; ) {
            boolean hit = hits.get(at);
            int end = Math.min(to, hit ? hits.nextClearBit(at) : next(hits.nextSetBit(at), to));
            parts.add(new SearchHit.Part(text.substring(at, end), hit));
            at = end;
        }
        if (to < text.length()) {
            parts.add(new SearchHit.Part(ELLIPSIS, false));
        }
        return List.copyOf(parts);
    }

    private static int next(int set, int end) {
        return set < 0 ? end : set;
    }
}
