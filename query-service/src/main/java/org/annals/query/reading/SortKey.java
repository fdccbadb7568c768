package org.annals.query.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * A field that a list can be sorted by.
 *
 * @param name in the {@code sort} parameter
 * @param field of the row
 * @param missing whether the field may be null, as long as another view does not know what it is taken from; such rows are left
 *     out of a list in this order, since only then can it be read in the order of the other view's index
 * @param parse turns the text in a cursor into the field's type; throws when it cannot
 */
public record SortKey(String name, String field, boolean missing, Function<String, ? extends Comparable<?>> parse) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public static SortKey text(String name) {
        return text(name, name);
    }

    /** A text that stands in for a field that may be null. */
    public static SortKey text(String name, String field) {
        return new SortKey(name, field, false, SortKey::parseText);
    }

    /** A text that another view holds. */
    public static SortKey textElsewhere(String name, String field) {
        return new SortKey(name, field, true, SortKey::parseText);
    }

    public static SortKey instant(String name) {
        return new SortKey(name, name, false, SortKey::parseInstant);
    }

    public static SortKey date(String name) {
        return date(name, name);
    }

    /** A date that stands in for a field that may be null. */
    public static SortKey date(String name, String field) {
        return new SortKey(name, field, false, SortKey::parseDate);
    }

    public static SortKey id() {
        return new SortKey("id", "id", false, UUID::fromString);
    }

    public static SortKey number(String name) {
        return new SortKey(name, name, false, Long::valueOf);
    }

    private static String parseText(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text in PostgreSQL holds a NUL");
        }
        return value;
    }

    private static Instant parseInstant(String value) {
        Instant instant = Instant.parse(value);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("no record is that old or that new");
        }
        return instant;
    }

    private static LocalDate parseDate(String value) {
        if (value.length() != "2026-12-31".length()) {
            throw new IllegalArgumentException("no date");
        }
        return LocalDate.parse(value);
    }
}
