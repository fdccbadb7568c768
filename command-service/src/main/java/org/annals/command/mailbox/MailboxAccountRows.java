package org.annals.command.mailbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MailboxAccountRows implements MailboxAccounts {
    private final JdbcClient jdbc;

    MailboxAccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean register(UUID mailboxId, UUID ownerId, @Nullable String sealedPassword) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("mailboxes of " + ownerId)
                .query((row, number) -> number)
                .single();
        return jdbc.sql("""
                        INSERT INTO command.mailbox_account (mailbox_id, owner_id, sealed_password, is_default)
                        SELECT :id, :owner, :password,
                               NOT EXISTS (SELECT 1 FROM command.mailbox_account WHERE owner_id = :owner)
                        RETURNING is_default""")
                .param("id", mailboxId)
                .param("owner", ownerId)
                .param("password", sealedPassword)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void replacePassword(UUID mailboxId, @Nullable String sealedPassword) {
        jdbc.sql("UPDATE command.mailbox_account SET sealed_password = :password WHERE mailbox_id = :id")
                .param("password", sealedPassword)
                .param("id", mailboxId)
                .update();
    }

    @Override
    public boolean makeDefault(UUID mailboxId, UUID ownerId) {
        if (defaultOf(ownerId).filter(mailboxId::equals).isPresent()) {
            return false;
        }
        jdbc.sql("UPDATE command.mailbox_account SET is_default = false WHERE owner_id = ? AND is_default")
                .param(ownerId)
                .update();
        jdbc.sql("UPDATE command.mailbox_account SET is_default = true WHERE mailbox_id = ?")
                .param(mailboxId)
                .update();
        return true;
    }

    @Override
    public void hold(UUID mailboxId, HoldCause cause, @Nullable Instant until) {
        jdbc.sql("""
                        UPDATE command.mailbox_account
                        SET hold_cause = :cause, held_until = :until, on_probation = true WHERE mailbox_id = :id""")
                .param("cause", cause.name())
                .param("until", until == null ? null : Timestamp.from(until))
                .param("id", mailboxId)
                .update();
    }

    @Override
    public void release(UUID mailboxId) {
        jdbc.sql("""
                        UPDATE command.mailbox_account
                        SET hold_cause = NULL, held_until = NULL, on_probation = false, connect_failures = 0
                        WHERE mailbox_id = ?""").param(mailboxId).update();
    }

    @Override
    public Optional<UUID> ownerOf(UUID mailboxId) {
        return jdbc.sql("SELECT owner_id FROM command.mailbox_account WHERE mailbox_id = ?")
                .param(mailboxId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<UUID> defaultOf(UUID ownerId) {
        return jdbc.sql("SELECT mailbox_id FROM command.mailbox_account WHERE owner_id = ? AND is_default")
                .param(ownerId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<String> sealedPassword(UUID mailboxId) {
        return jdbc.sql(
                        "SELECT sealed_password FROM command.mailbox_account WHERE mailbox_id = ? AND sealed_password IS NOT NULL")
                .param(mailboxId)
                .query(String.class)
                .optional();
    }
}
