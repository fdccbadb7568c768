package org.annals.query.mailbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.mailbox_grant}: who may send from a mailbox of somebody else. */
@Component
class MailboxGrants {
    private final JdbcClient jdbc;

    MailboxGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void share(UUID mailboxId, UUID userId) {
        jdbc.sql("INSERT INTO mailbox_grant (mailbox_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(mailboxId, userId)
                .update();
    }

    void unshare(UUID mailboxId, UUID userId) {
        jdbc.sql("DELETE FROM mailbox_grant WHERE mailbox_id = ? AND user_id = ?")
                .params(mailboxId, userId)
                .update();
    }

    List<UUID> of(UUID mailboxId) {
        return jdbc.sql("SELECT user_id FROM mailbox_grant WHERE mailbox_id = ?")
                .param(mailboxId)
                .query(UUID.class)
                .list();
    }
}
