package org.annals.query.projecting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.annals.api.EventMetadata;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in the life of its record. Nothing else may end up in a row besides the event itself, so that a
 * rebuild gives the same rows. The position in the log is left out on purpose: readers that wait for late commits may
 * see it differently the second time.
 *
 * @param version the record's version after the event, 1 for its first one
 * @param at when it happened, to the microsecond as PostgreSQL keeps it
 * @param effectiveAt since when it has been true, when somebody said so; null when since it happened
 */
public record Occurrence(
        long version, OffsetDateTime at, @Nullable Instant effectiveAt) {

    public static Occurrence of(EventMessage<?> message) {
        long version = message instanceof DomainEventMessage<?> event ? event.getSequenceNumber() + 1 : 1;
        return new Occurrence(version, column(message.getTimestamp()), effectiveAt(message));
    }

    /** Since when what the event says has been true. */
    public OffsetDateTime since() {
        return effectiveAt != null && effectiveAt.isBefore(at.toInstant()) ? column(effectiveAt) : at;
    }

    /** Since when the event has been true, when somebody said so. Events from before there were effective dates say none. */
    public static @Nullable Instant effectiveAt(EventMessage<?> message) {
        return message.getMetaData().get(EventMetadata.EFFECTIVE_AT) instanceof String text
                ? Instant.parse(text)
                : null;
    }

    /**
     * The record's row, to be changed by this event; none when the row has seen the event before.
     *
     * @param table with the columns {@code updated_at} and {@code version}, which are set already
     */
    public Optional<Row> change(TableShape table, Object id) {
        return Optional.ofNullable(Batch.rows(table).find(id))
                .filter(row -> !row.isAt(version))
                .map(this::stamp);
    }

    /** A new row for the record, its {@code created_at} set too; none when there is one already. */
    public Optional<Row> add(TableShape table, Object id) {
        Rows rows = Batch.rows(table);
        return rows.find(id) == null ? Optional.of(stamp(rows.add(id).set("created_at", at))) : Optional.empty();
    }

    /** The record's row, a new one if there is none; none when the row has seen the event before. */
    public Optional<Row> save(TableShape table, Object id) {
        return Batch.rows(table).find(id) == null ? add(table, id) : change(table, id);
    }

    private Row stamp(Row row) {
        return row.set("updated_at", at).set("version", version);
    }

    /** An instant as the JDBC driver takes it for {@code timestamptz}. */
    public static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
