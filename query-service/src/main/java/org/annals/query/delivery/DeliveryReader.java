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
import org.annals.query.delivery.summary.DeliverySummaries;
import org.annals.query.delivery.summary.DeliverySummary;
import org.annals.query.reading.ReadingConfiguration;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads one delivery with all its attempts. */
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

    DeliveryReader(DeliverySummaries summaries, JdbcClient jdbc) {
        this.summaries = summaries;
        this.jdbc = jdbc;
    }

    /** All of it as it was at one moment. */
    @Transactional(
            transactionManager = ReadingConfiguration.TRANSACTIONS,
            readOnly = true,
            isolation = Isolation.REPEATABLE_READ)
    public Optional<Delivery> find(UUID id, Viewer viewer) {
        return summaries.find(id).map(summary -> complete(summary, viewer));
    }

    /** The SHA-256 of the archived message, if there is one yet. */
    Optional<String> archivedMessage(UUID id) {
        return jdbc.sql("SELECT sha256 FROM read.delivery WHERE id = ? AND sha256 IS NOT NULL")
                .param(id)
                .query(String.class)
                .optional();
    }

    Map<UUID, Delivery.Content> contents(List<UUID> ids) {
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
    Map<UUID, List<Attempt>> attempts(List<UUID> ids, Set<UUID> withReplies) {
        Map<UUID, List<Attempt>> attempts = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(ATTEMPTS).param("ids", ids).query((RowCallbackHandler) row -> {
                UUID id = row.getObject("delivery_id", UUID.class);
                attempts.computeIfAbsent(id, first -> new ArrayList<>()).add(attempt(row, withReplies.contains(id)));
            });
        }
        return attempts;
    }

    private Delivery complete(DeliverySummary summary, Viewer viewer) {
        boolean maySeeReplies = viewer.maySee(summary.senderId());
        List<UUID> one = List.of(summary.id());
        Delivery.Content content = Objects.requireNonNull(contents(one).get(summary.id()));
        List<Attempt> attempts =
                attempts(one, maySeeReplies ? Set.of(summary.id()) : Set.of()).getOrDefault(summary.id(), List.of());
        return Delivery.of(summary, content, maySeeReplies ? content.reply() : null, attempts);
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
