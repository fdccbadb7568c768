package org.annals.query.filling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row, each value as PostgreSQL reads and writes it as text: what was read and what was set cannot be told apart. */
public final class Row {
    private static final DateTimeFormatter POSTGRESQL = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    final BitSet changed = new BitSet();
    boolean stored;
    boolean removed;
    boolean touched;

    private final Rows table;
    private final TableShape shape;
    private final @Nullable String[] values;

    Row(Rows table, TableShape shape, @Nullable String[] values, boolean stored) {
        this.table = table;
        this.shape = shape;
        this.values = values;
        this.stored = stored;
    }

    /** @param value a text, number, instant, date, uuid or enum, a collection of those for an array, or null */
    public Row set(String column, @Nullable Object value) {
        int position = shape.position(column);
        String text = text(value);
        if (!stored || !Objects.equals(values[position], text)) {
            values[position] = text;
            changed.set(position);
            table.touch(this);
        }
        return this;
    }

    public @Nullable String text(String column) {
        return values[shape.position(column)];
    }

    /** @throws NumberFormatException for null too */
    public long number(String column) {
        return Long.parseLong(text(column));
    }

    public boolean flag(String column) {
        return "true".equals(text(column));
    }

    /** The elements of an array of plain words such as uuids; none for null. */
    public List<String> array(String column) {
        String text = text(column);
        return text == null || text.length() <= 2
                ? List.of()
                : List.of(text.substring(1, text.length() - 1).replace("\"", "").split(","));
    }

    /** Null for null; {@link Instant#MAX} for infinity. */
    public @Nullable Instant instant(String column) {
        String text = text(column);
        return text == null ? null : instantOf(text);
    }

    /** The instant that this text of a row means; {@link Instant#MAX} for infinity. */
    public static Instant instantOf(String text) {
        if (text.equals("infinity")) {
            return Instant.MAX;
        }
        return text.indexOf('T') > 0
                ? OffsetDateTime.parse(text).toInstant()
                : POSTGRESQL.parse(text, OffsetDateTime::from).toInstant();
    }

    /** Whether the row has seen what brought its record to this version. */
    public boolean isAt(long version) {
        return number("version") >= version;
    }

    @Nullable String[] values() {
        return values.clone();
    }

    @Nullable String value(int position) {
        return values[position];
    }

    /** As if it had been added just now: what is not set again is null. */
    void renew() {
        removed = false;
        Arrays.fill(values, shape.key().size(), values.length, null);
        changed.set(shape.key().size(), values.length);
    }

    /** How a value that is set stands in a row. */
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            case Collection<?> elements ->
                elements.stream().map(Row::element).collect(Collectors.joining(",", "{", "}"));
            case UUID id -> id.toString();
            case OffsetDateTime time -> rounded(time).toString();
            default -> value.toString();
        };
    }

    /** To the microsecond as the JDBC driver does it, so that what was set is what is stored. */
    private static OffsetDateTime rounded(OffsetDateTime time) {
        return time.getNano() % 1_000 == 0 ? time : time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private static String element(@Nullable Object value) {
        String text = text(value);
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
