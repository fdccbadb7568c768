package org.annals.query.reading;

import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.annals.platform.problem.MalformedRequest;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** The filters of lists; each lets everything through when its parameter is not given. */
public final class Filter {
    private static final int MAX_TEXT = 200;
    private static final char ESCAPE = '\\';

    private Filter() {}

    public static <T> Specification<T> none() {
        return Specification.unrestricted();
    }

    public static <T> Specification<T> equal(String field, @Nullable Object value) {
        return value == null ? none() : (row, query, sql) -> sql.equal(row.get(field), value);
    }

    /** Reads {@code status=Draft,Sent}. */
    public static <T> Specification<T> oneOf(
            String parameter, String field, @Nullable String values, Set<String> known) {
        if (values == null) {
            return none();
        }
        List<String> wanted = values(values);
        if (!known.containsAll(wanted)) {
            throw MalformedRequest.at(
                    parameter,
                    "must-be-one-of",
                    "Separate by commas what is wanted of: " + String.join(", ", known) + ".");
        }
        return (row, query, sql) -> row.get(field).in(wanted);
    }

    /** What a parameter such as {@code status=Draft,Sent} names. */
    public static List<String> values(String commaSeparated) {
        return Stream.of(commaSeparated.split(",", -1)).map(String::strip).toList();
    }

    /** Then or later. */
    public static <T> Specification<T> from(String field, @Nullable Instant moment) {
        return moment == null ? none() : (row, query, sql) -> sql.greaterThanOrEqualTo(row.get(field), moment);
    }

    /** Earlier than that. */
    public static <T> Specification<T> before(String field, @Nullable Instant moment) {
        return moment == null ? none() : (row, query, sql) -> sql.lessThan(row.get(field), moment);
    }

    /** The text is part of at least one of the fields, in whatever case. */
    public static <T> Specification<T> contains(@Nullable String text, String... fields) {
        if (text == null || text.isBlank()) {
            return none();
        }
        String pattern = "%" + literally(text("q", text).strip()) + "%";
        return (row, query, sql) -> sql.or(Arrays.stream(fields)
                .map(field -> ((HibernateCriteriaBuilder) sql).ilike(row.get(field), pattern, ESCAPE))
                .toArray(Predicate[]::new));
    }

    /**
     * The text is part of at least one of the texts that belong to the row, in whatever case.
     *
     * @param texts an entity with the row's {@code id} and a {@code text}
     */
    public static <T> Specification<T> containedIn(@Nullable String text, Class<?> texts) {
        if (text == null || text.isBlank()) {
            return none();
        }
        String pattern = "%" + literally(text("q", text).strip()) + "%";
        return (row, query, sql) -> {
            var matching = query.subquery(UUID.class);
            var one = matching.from(texts);
            return row.get("id")
                    .in(matching.select(one.get("id"))
                            .where(((HibernateCriteriaBuilder) sql).ilike(one.get("text"), pattern, ESCAPE)));
        };
    }

    /** A text that the database can be asked about. */
    public static String text(String parameter, String text) {
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw MalformedRequest.at(
                    parameter, "not-searchable", "This must be text of at most %d characters.".formatted(MAX_TEXT));
        }
        return text;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
