package org.annals.command.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.SmtpServer;
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
        // A repeated request meets the row of its first try, and then that one's events, which undo this.
        return jdbc.sql("""
                        INSERT INTO command.mailbox_account (mailbox_id, owner_id, sealed_password, is_default)
                        SELECT :id, :owner, :password,
                               NOT EXISTS (SELECT 1 FROM command.mailbox_account WHERE owner_id = :owner)
                        ON CONFLICT (mailbox_id) DO UPDATE SET owner_id = excluded.owner_id
                        RETURNING is_default""")
                .param("id", mailboxId)
                .param("owner", ownerId)
                .param("password", sealedPassword)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void servedBy(UUID mailboxId, SmtpServer server) {
        jdbc.sql("UPDATE command.mailbox_account SET host = ?, port = ? WHERE mailbox_id = ?")
                .params(server.host().toLowerCase(Locale.ROOT), server.port(), mailboxId)
                .update();
    }

    @Override
    public void replacePassword(UUID mailboxId, @Nullable String sealedPassword) {
        jdbc.sql("UPDATE command.mailbox_account SET sealed_password = :password WHERE mailbox_id = :id")
                .param("password", sealedPassword)
                .param("id", mailboxId)
                .update();
    }

    @Override
    public void signIn(UUID mailboxId, String sealedRefreshToken) {
        jdbc.sql("""
                        INSERT INTO command.mailbox_sign_in (mailbox_id, sign_in_id, sealed_refresh_token)
                        VALUES (:id, :signIn, :token)
                        ON CONFLICT (mailbox_id) DO UPDATE
                        SET sign_in_id = excluded.sign_in_id, sealed_refresh_token = excluded.sealed_refresh_token,
                            renewing_until = NULL""")
                .param("id", mailboxId)
                .param("signIn", UUID.randomUUID())
                .param("token", sealedRefreshToken)
                .update();
    }

    @Override
    public void signOut(UUID mailboxId) {
        jdbc.sql("DELETE FROM command.mailbox_sign_in WHERE mailbox_id = ?")
                .param(mailboxId)
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
        jdbc.sql("""
                        UPDATE command.mail_host spared SET spared_until = NULL
                        FROM command.mailbox_account account
                        WHERE account.mailbox_id = ? AND spared.host = account.host AND spared.port = account.port""").param(mailboxId).update();
    }

    @Override
    public void verified(UUID mailboxId, boolean verified) {
        jdbc.sql("UPDATE command.mailbox_account SET verified = ? WHERE mailbox_id = ?")
                .params(verified, mailboxId)
                .update();
    }

    @Override
    public void share(UUID mailboxId, UUID userId) {
        jdbc.sql("INSERT INTO command.mailbox_grant (mailbox_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(mailboxId, userId)
                .update();
    }

    @Override
    public void unshare(UUID mailboxId, UUID userId) {
        jdbc.sql("DELETE FROM command.mailbox_grant WHERE mailbox_id = ? AND user_id = ?")
                .params(mailboxId, userId)
                .update();
    }

    @Override
    public void limit(UUID mailboxId, MailboxLimits limits) {
        jdbc.sql("UPDATE command.mailbox_account SET per_minute = ?, per_day = ? WHERE mailbox_id = ?")
                .params(limits.perMinute(), limits.perDay(), mailboxId)
                .update();
    }

    @Override
    public Optional<MailboxAccount> account(UUID mailboxId) {
        return jdbc.sql("""
                        SELECT owner_id, sealed_password, mends, verified, per_minute, per_day,
                               account.host IS NULL OR EXISTS (
                                   SELECT FROM command.mail_host trouble
                                   WHERE trouble.host = account.host AND trouble.port = account.port) AS in_trouble
                        FROM command.mailbox_account account WHERE mailbox_id = ?""")
                .param(mailboxId)
                .query((row, number) -> new MailboxAccount(
                        row.getObject("owner_id", UUID.class),
                        row.getString("sealed_password"),
                        row.getInt("mends"),
                        row.getBoolean("verified"),
                        limits(row),
                        row.getBoolean("in_trouble")))
                .optional();
    }

    private static MailboxLimits limits(ResultSet row) throws SQLException {
        return new MailboxLimits(row.getObject("per_minute", Integer.class), row.getObject("per_day", Integer.class));
    }

    @Override
    public boolean staysVerified(UUID mailboxId) {
        return jdbc.sql("SELECT verified FROM command.mailbox_account WHERE mailbox_id = ? FOR SHARE")
                .param(mailboxId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public boolean mayUse(UUID userId, UUID mailboxId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM command.mailbox_account WHERE mailbox_id = :mailbox AND owner_id = :user)
                            OR EXISTS (SELECT FROM command.mailbox_grant WHERE mailbox_id = :mailbox AND user_id = :user)""")
                .param("mailbox", mailboxId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<UUID> defaultOf(UUID ownerId) {
        return jdbc.sql("SELECT mailbox_id FROM command.mailbox_account WHERE owner_id = ? AND is_default")
                .param(ownerId)
                .query(UUID.class)
                .optional();
    }
}
