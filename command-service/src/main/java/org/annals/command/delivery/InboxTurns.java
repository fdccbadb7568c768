package org.annals.command.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.command.delivery.evidence.Position;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose inbox is to be read next, and how far it was read. */
@Component
@ProcessingGroup(OpenDeliveries.GROUP)
class InboxTurns {
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Duration every;

    InboxTurns(JdbcClient jdbc, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.every = settings.bouncesEvery();
    }

    @EventHandler
    void on(MailboxRegistered event) {
        follow(event.mailboxId(), event.settings());
    }

    @EventHandler
    void on(MailboxRevised event) {
        follow(event.mailboxId(), event.settings());
    }

    private void follow(UUID mailboxId, MailboxSettings settings) {
        String statement = settings.imap() == null
                ? "DELETE FROM command.bounce_position WHERE mailbox_id = ?"
                : "INSERT INTO command.bounce_position (mailbox_id, looked_at) VALUES (?, 'epoch') ON CONFLICT DO NOTHING";
        jdbc.sql(statement).param(mailboxId).update();
    }

    /** Mailboxes that can be read and have waited long enough; taking one is a promise to read it now. */
    @Transactional
    public List<Turn> take() {
        return jdbc.sql("""
                        UPDATE command.bounce_position turn SET looked_at = now()
                        FROM (SELECT mailbox_id FROM command.bounce_position
                              WHERE looked_at < now() - make_interval(secs => :every)
                              ORDER BY looked_at LIMIT :atOnce FOR UPDATE SKIP LOCKED) due
                        WHERE turn.mailbox_id = due.mailbox_id
                        RETURNING turn.mailbox_id, turn.uid_validity, turn.uid""")
                .param("every", every.toSeconds())
                .param("atOnce", AT_ONCE)
                .query((row, number) -> new Turn(row.getObject("mailbox_id", UUID.class), position(row)))
                .list();
    }

    void remember(UUID mailboxId, Position position) {
        jdbc.sql("UPDATE command.bounce_position SET uid_validity = ?, uid = ? WHERE mailbox_id = ?")
                .params(position.uidValidity(), position.uid(), mailboxId)
                .update();
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        long uidValidity = row.getLong("uid_validity");
        return row.wasNull() ? null : new Position(uidValidity, row.getLong("uid"));
    }

    /** @param position null when the inbox was never read */
    record Turn(UUID mailboxId, @Nullable Position position) {}
}
