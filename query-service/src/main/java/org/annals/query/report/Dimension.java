package org.annals.query.report;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Something that figures can be grouped and filtered by.
 *
 * @param name in the API, such as {@code owner}
 * @param column of the facts
 * @param known the values there are; empty when they are not listed
 * @param label a scalar query for the name of the value in {@code %s}; null when the value is its own name
 */
record Dimension(
        String name,
        String column,
        Kind kind,
        List<String> known,
        @Nullable String label) {

    /** What stands for records that have no value. */
    static final String NONE = "none";

    enum Kind {
        WORD("text"),
        CURRENCY("text"),
        ID("uuid"),
        MONTH("date");

        /** The column's type in PostgreSQL. */
        final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    static final Dimension MONEY = new Dimension("currency", "currency", Kind.CURRENCY, List.of(), null);

    static Dimension word(String name, String column, List<String> known) {
        return new Dimension(name, column, Kind.WORD, known, null);
    }

    static Dimension id(String name, String column, String label) {
        return new Dimension(name, column, Kind.ID, List.of(), label);
    }

    static Dimension user(String name, String column) {
        return id(name, column, "SELECT display_name FROM read.user_account WHERE id = %s");
    }

    /** @param column the first day of the month */
    static Dimension month(String column) {
        return new Dimension("month", column, Kind.MONTH, List.of(), null);
    }

    /**
     * The value as PostgreSQL reads it.
     *
     * @throws MalformedRequest when it is none
     */
    String stored(String value) {
        try {
            return switch (kind) {
                case WORD -> known(value);
                case CURRENCY -> Currency.getInstance(value).getCurrencyCode();
                case ID -> UUID.fromString(value).toString();
                case MONTH -> YearMonth.parse(value).atDay(1).toString();
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw MalformedRequest.at(name, "must-be-" + kind.name().toLowerCase(Locale.ROOT), wanted());
        }
    }

    /** The value as the API writes it. */
    String shown(@Nullable String stored) {
        if (stored == null) {
            return NONE;
        }
        return kind == Kind.MONTH ? stored.substring(0, "2026-12".length()) : stored;
    }

    private String known(String value) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private String wanted() {
        return switch (kind) {
            case WORD -> "Separate by commas what is wanted of: " + String.join(", ", known) + ".";
            case CURRENCY -> "This must be the code of a currency (ISO 4217), such as THB.";
            case ID -> "This must be the id of a record.";
            case MONTH -> "This must be a month, such as 2026-12.";
        };
    }
}
