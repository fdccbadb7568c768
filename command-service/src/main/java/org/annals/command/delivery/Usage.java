package org.annals.command.delivery;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.MailboxLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a mailbox sends, where it or its provider sets limits. */
@Component
class Usage {
    private final JdbcClient jdbc;

    Usage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one message, or says until when none may leave. */
    @Transactional
    public Optional<Instant> count(UUID mailboxId, MailboxLimits limits, Instant now) {
        Optional<Instant> minute = count(mailboxId, "MINUTE", Duration.ofMinutes(1), limits.perMinute(), now);
        return minute.isPresent() ? minute : count(mailboxId, "DAY", Duration.ofDays(1), limits.perDay(), now);
    }

    private Optional<Instant> count(
            UUID mailboxId, String span, Duration length, @Nullable Integer limit, Instant now) {
        if (limit == null) {
            return Optional.empty();
        }
        boolean counted = jdbc.sql("""
                        INSERT INTO command.mailbox_usage (mailbox_id, span, begun_at, sent) VALUES (:id, :span, :now, 1)
                        ON CONFLICT (mailbox_id, span) DO UPDATE
                        SET begun_at = CASE WHEN mailbox_usage.begun_at <= :expired THEN :now ELSE mailbox_usage.begun_at END,
                            sent = CASE WHEN mailbox_usage.begun_at <= :expired THEN 1 ELSE mailbox_usage.sent + 1 END
                        WHERE mailbox_usage.begun_at <= :expired OR mailbox_usage.sent < :limit""")
                        .param("id", mailboxId)
                        .param("span", span)
                        .param("now", Timestamp.from(now))
                        .param("expired", Timestamp.from(now.minus(length)))
                        .param("limit", limit)
                        .update()
                == 1;
        return counted ? Optional.empty() : Optional.of(begunAt(mailboxId, span).plus(length));
    }

    private Instant begunAt(UUID mailboxId, String span) {
        return jdbc.sql("SELECT begun_at FROM command.mailbox_usage WHERE mailbox_id = ? AND span = ?")
                .params(mailboxId, span)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
