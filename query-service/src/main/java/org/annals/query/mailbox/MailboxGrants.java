package org.annals.query.mailbox;

import java.util.UUID;
import java.util.stream.Stream;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.TableShape;

/** Keeps {@code read.mailbox_grant}: who may send from a mailbox of somebody else. */
final class MailboxGrants {
    private static final TableShape GRANT = TableShape.of("mailbox_grant", "mailbox_id", "user_id");

    private MailboxGrants() {}

    static void share(UUID mailboxId, UUID userId) {
        Batch.rows(GRANT).findOrAdd(mailboxId, userId);
    }

    static void unshare(UUID mailboxId, UUID userId) {
        Row grant = Batch.rows(GRANT).find(mailboxId, userId);
        if (grant != null) {
            Batch.rows(GRANT).remove(grant);
        }
    }

    static Stream<UUID> of(UUID mailboxId) {
        return Batch.rows(GRANT).of(mailboxId).stream().map(grant -> UUID.fromString(grant.text("user_id")));
    }
}
