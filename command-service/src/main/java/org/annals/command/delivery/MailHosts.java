package org.annals.command.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Spares a mail server that cannot be reached, whichever of its mailboxes tried: after three failures in a row one attempt
 * is made for all of them, and the next one only after the next step. The first answer ends it.
 */
@Component
class MailHosts {
    private static final int FAILURES_THAT_OPEN = 3;

    private final JdbcClient jdbc;
    private final HoldSteps steps;
    private final Clock clock;

    MailHosts(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.steps = settings.holds();
        this.clock = clock;
    }

    /** Until when nobody may try; empty when this attempt may be made. It is then the only one for this step. */
    Optional<Instant> sparedUntil(String host, int port) {
        Instant now = clock.instant();
        Optional<Trouble> trouble = trouble(host, port).filter(found -> found.failures() >= FAILURES_THAT_OPEN);
        if (trouble.isEmpty() || takesTheTry(host, port, trouble.get().failures(), now)) {
            return Optional.empty();
        }
        return trouble(host, port).map(found -> found.sparedUntil() == null ? now : found.sparedUntil());
    }

    /** Of all who look at the same time, one may try. */
    private boolean takesTheTry(String host, int port, int failures, Instant now) {
        return jdbc.sql("""
                        UPDATE command.mail_host SET spared_until = :next
                        WHERE host = :host AND port = :port AND (spared_until IS NULL OR spared_until <= :now)""")
                        .param("next", Timestamp.from(next(failures, now)))
                        .param("host", key(host))
                        .param("port", port)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** One more failure in a row to reach the server. */
    void unreachable(UUID mailboxId, String host, int port) {
        jdbc.sql("UPDATE command.mailbox_account SET host = ?, port = ? WHERE mailbox_id = ? AND host IS NULL")
                .params(key(host), port, mailboxId)
                .update();
        int failures = jdbc.sql("""
                        INSERT INTO command.mail_host AS known (host, port, failures) VALUES (:host, :port, 1)
                        ON CONFLICT (host, port) DO UPDATE SET failures = known.failures + 1 RETURNING failures""")
                .param("host", key(host))
                .param("port", port)
                .query(Integer.class)
                .single();
        if (failures >= FAILURES_THAT_OPEN) {
            jdbc.sql("UPDATE command.mail_host SET spared_until = ? WHERE host = ? AND port = ?")
                    .params(Timestamp.from(next(failures, clock.instant())), key(host), port)
                    .update();
        }
    }

    /** The server answered. @return the mailboxes that were held because it did not */
    List<UUID> answered(String host, int port) {
        int known = jdbc.sql("DELETE FROM command.mail_host WHERE host = ? AND port = ?")
                .params(key(host), port)
                .update();
        return known == 0
                ? List.of()
                : jdbc.sql(
                                "SELECT mailbox_id FROM command.mailbox_account WHERE host = ? AND port = ? AND hold_cause = 'CONNECT'")
                        .params(key(host), port)
                        .query(UUID.class)
                        .list();
    }

    private Optional<Trouble> trouble(String host, int port) {
        return jdbc.sql("SELECT failures, spared_until FROM command.mail_host WHERE host = ? AND port = ?")
                .params(key(host), port)
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("spared_until");
                    return new Trouble(row.getInt("failures"), until == null ? null : until.toInstant());
                })
                .optional();
    }

    private Instant next(int failures, Instant now) {
        return now.plus(steps.step(HoldCause.CONNECT, failures - FAILURES_THAT_OPEN));
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private record Trouble(int failures, @Nullable Instant sparedUntil) {}
}
