package org.annals.query.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/**
 * The order of a list, down to the id, so that no two rows are equal.
 *
 * @param terms most significant first
 */
public record Order(List<Term> terms) {

    /** One field of the order. */
    public record Term(SortKey key, boolean descending) {

        @Override
        public String toString() {
            return (descending ? "-" : "") + key.name();
        }
    }

    /** The one order of a list that cannot be sorted; the keys together have to tell all rows apart. */
    public static Order descending(SortKey... keys) {
        return new Order(Stream.of(keys).map(key -> new Term(key, true)).toList());
    }

    /** What a list can be sorted by. The first key is the order when none is asked for. */
    public record Choice(List<SortKey> keys, boolean descendingByDefault) {

        public static Choice ascending(SortKey... keys) {
            return new Choice(List.of(keys), false);
        }

        public static Choice descending(SortKey... keys) {
            return new Choice(List.of(keys), true);
        }

        /** Reads {@code sort=-createdAt,name}; a minus sorts downwards. */
        public Order parse(@Nullable String sort) {
            if (sort == null || sort.isBlank()) {
                return order(List.of(new Term(keys.getFirst(), descendingByDefault)));
            }
            List<Term> terms = new ArrayList<>();
            Set<SortKey> seen = new LinkedHashSet<>();
            for (String word : sort.split(",", -1)) {
                Term term = term(word.strip());
                if (!seen.add(term.key())) {
                    throw refused();
                }
                terms.add(term);
            }
            return order(terms);
        }

        private Term term(String word) {
            boolean descending = word.startsWith("-");
            String name = descending ? word.substring(1) : word;
            return keys.stream()
                    .filter(key -> key.name().equals(name))
                    .map(key -> new Term(key, descending))
                    .findFirst()
                    .orElseThrow(this::refused);
        }

        private MalformedRequest refused() {
            String names = keys.stream().map(SortKey::name).collect(Collectors.joining(", "));
            return MalformedRequest.at(
                    "sort",
                    "unknown-sort",
                    "Sort by each of %s at most once, downwards with a minus.".formatted(names));
        }

        private static Order order(List<Term> terms) {
            List<Term> all = new ArrayList<>(terms);
            all.add(new Term(SortKey.id(), terms.getLast().descending()));
            return new Order(List.copyOf(all));
        }
    }

    Sort toSort() {
        return Sort.by(terms.stream()
                .map(term -> term.descending()
                        ? Sort.Order.desc(term.key().field())
                        : Sort.Order.asc(term.key().field()))
                .toList());
    }

    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining(","));
    }
}
