package org.annals.query.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * A field that a list can be sorted by.
 *
 * @param name in the {@code sort} parameter
 * @param field of the row; never null there
 * @param parse turns the text in a cursor into the field's type; throws when it cannot
 */
public record SortKey(String name, String field, Function<String, ? extends Comparable<?>> parse) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public static SortKey text(String name) {
        return text(name, name);
    }

    /** A text that stands in for a field that may be null. */
    public static SortKey text(String name, String field) {
        return new SortKey(name, field, SortKey::parseText);
    }

    public static SortKey instant(String name) {
        return new SortKey(name, name, SortKey::parseInstant);
    }

    public static SortKey date(String name) {
        return date(name, name);
    }

    /** A date that stands in for a field that may be null. */
    public static SortKey date(String name, String field) {
        return new SortKey(name, field, SortKey::parseDate);
    }

    public static SortKey id() {
        return new SortKey("id", "id", UUID::fromString);
    }

    public static SortKey number(String name) {
        return new SortKey(name, name, Long::valueOf);
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
