package org.annals.command.mailbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One verification of a mailbox at a time, in all processes. */
@Component
class VerificationTurns {
    private final JdbcClient jdbc;

    VerificationTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the turn; one whose process died ends by itself. @return whether nobody else has it */
    boolean take(UUID mailboxId) {
        return jdbc.sql("""
                        UPDATE command.mailbox_account SET verifying_until = now() + interval '2 minutes'
                        WHERE mailbox_id = ? AND (verifying_until IS NULL OR verifying_until < now())""").param(mailboxId).update() == 1;
    }

    void end(UUID mailboxId) {
        jdbc.sql("UPDATE command.mailbox_account SET verifying_until = NULL WHERE mailbox_id = ?")
                .param(mailboxId)
                .update();
    }
}
