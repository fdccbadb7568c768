package org.annals.query.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.query.delivery.summary.DeliveryFilter;
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.delivery.summary.DeliverySummary;
import org.annals.query.reading.AsOf;
import org.annals.query.reading.Found;
import org.annals.query.reading.Listing;
import org.annals.query.reading.Past;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads deliveries with all their attempts. */
@Component
class DeliveryReader {
    private static final String CONTENTS = """
            SELECT id, subject, body, sender_name, reply, sha256, message_id, size_bytes,
                   recipient_rule, expires_at
              FROM delivery_listing WHERE id IN (:ids)
            """;
    /** Columns by name: an answer must not change its shape when other tables go live. */
    private static final String ATTEMPTS = """
            SELECT delivery_id, number, started_at, finished_at, host, port, peer_ip, tls_version, phase, reply_code,
                   enhanced_code, reply, failure_class, advice, duration_millis, node, armed, verdict, streamed_sha256
              FROM delivery_attempt WHERE delivery_id IN (:ids) ORDER BY delivery_id, number
            """;

    private static final RowMapper<Delivery.Content> CONTENT = new DataClassRowMapper<>(Delivery.Content.class);

    private final DeliverySummaries summaries;
    private final JdbcClient jdbc;
    private final Past past;

    DeliveryReader(DeliverySummaries summaries, JdbcClient jdbc, Past past) {
        this.summaries = summaries;
        this.jdbc = jdbc;
        this.past = past;
    }

    Optional<Delivery> find(UUID id, AsOf when, Viewer viewer) {
        return past.readTogether(
                when,
                () -> summaries
                        .find(id)
                        .map(summary -> complete(List.of(summary), viewer).getFirst()));
    }

    /** A page of them, each with all of it. */
    Found<Delivery> list(Listing listing, DeliveryFilter filter, AsOf when, Viewer viewer) {
        return past.readTogether(when, () -> {
            Found<DeliverySummary> found = summaries.list(listing, filter);
            return new Found<>(complete(found.rows(), viewer), found.nextCursor());
        });
    }

    /** The SHA-256 of the archived message, if there is one yet. */
    Optional<String> archivedMessage(UUID id) {
        return jdbc.sql("SELECT sha256 FROM read.delivery WHERE id = ? AND sha256 IS NOT NULL")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Map<UUID, Delivery.Content> contents(List<UUID> ids) {
        Map<UUID, Delivery.Content> contents = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(CONTENTS).param("ids", ids).query((RowCallbackHandler)
                    row -> contents.put(row.getObject("id", UUID.class), CONTENT.mapRow(row, 0)));
        }
        return contents;
    }

    /**
     * Oldest first.
     *
     * @param withReplies the deliveries whose raw replies may be seen
     */
    private Map<UUID, List<Attempt>> attempts(List<UUID> ids, Set<UUID> withReplies) {
        Map<UUID, List<Attempt>> attempts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(ATTEMPTS).param("ids", ids).query((RowCallbackHandler) row -> {
                UUID id = row.getObject("delivery_id", UUID.class);
                attempts.computeIfAbsent(id, first -> new ArrayList<>()).add(attempt(row, withReplies.contains(id)));
            });
        }
        return attempts;
    }

    private List<Delivery> complete(List<DeliverySummary> found, Viewer viewer) {
        List<UUID> ids = found.stream().map(DeliverySummary::id).toList();
        Set<UUID> withReplies = found.stream()
                .filter(summary -> viewer.maySee(summary.senderId()))
                .map(DeliverySummary::id)
                .collect(Collectors.toSet());
        Map<UUID, Delivery.Content> contents = contents(ids);
        Map<UUID, List<Attempt>> attempts = attempts(ids, withReplies);
        return found.stream()
                .map(summary -> {
                    Delivery.Content content = Objects.requireNonNull(contents.get(summary.id()));
                    String reply = withReplies.contains(summary.id()) ? content.reply() : null;
                    return Delivery.of(summary, content, reply, attempts.getOrDefault(summary.id(), List.of()));
                })
                .toList();
    }

    private static Attempt attempt(ResultSet row, boolean maySeeReplies) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                row.getString("host"),
                row.getObject("port", Integer.class),
                row.getString("peer_ip"),
                row.getString("tls_version"),
                row.getString("phase"),
                row.getObject("reply_code", Integer.class),
                row.getString("enhanced_code"),
                maySeeReplies ? row.getString("reply") : null,
                row.getString("failure_class"),
                row.getString("advice"),
                row.getObject("duration_millis", Long.class),
                row.getString("node"),
                row.getBoolean("armed"),
                row.getString("verdict"),
                row.getString("streamed_sha256"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
