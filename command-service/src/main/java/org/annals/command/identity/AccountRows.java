package org.annals.command.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.identity.RegisterUser;
import org.annals.api.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountRows implements Accounts {
    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(RegisterUser command) {
        jdbc.sql("""
                        INSERT INTO command.account (user_id, username, display_name, role, password_hash)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT (user_id) DO NOTHING""")
                .params(
                        command.userId(),
                        key(command.username()),
                        command.displayName(),
                        command.role().name(),
                        command.passwordHash())
                .update();
    }

    @Override
    public void lock(UUID userId) {
        jdbc.sql("UPDATE command.account SET active = false WHERE user_id = ?")
                .param(userId)
                .update();
        jdbc.sql("DELETE FROM command.refresh_token WHERE user_id = ?")
                .param(userId)
                .update();
    }

    @Override
    public void unlock(UUID userId) {
        jdbc.sql("UPDATE command.account SET active = true, failed_sign_ins = 0 WHERE user_id = ?")
                .param(userId)
                .update();
    }

    Optional<Account> byUsername(String username) {
        return find("username = ?", key(username));
    }

    Optional<Account> byId(UUID userId) {
        return find("user_id = ?", userId);
    }

    boolean nobodyIsThere() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM command.account)")
                .query(Boolean.class)
                .single();
    }

    void recordFailure(UUID userId, Instant at) {
        jdbc.sql(
                        "UPDATE command.account SET failed_sign_ins = failed_sign_ins + 1, last_failure_at = ? WHERE user_id = ?")
                .params(Timestamp.from(at), userId)
                .update();
    }

    void recordSuccess(UUID userId) {
        jdbc.sql("UPDATE command.account SET failed_sign_ins = 0 WHERE user_id = ? AND failed_sign_ins > 0")
                .param(userId)
                .update();
    }

    private Optional<Account> find(String condition, Object value) {
        return jdbc.sql("SELECT * FROM command.account WHERE " + condition)
                .param(value)
                .query((row, number) -> new Account(
                        row.getObject("user_id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("password_hash"),
                        row.getBoolean("active"),
                        row.getInt("failed_sign_ins"),
                        Optional.ofNullable(row.getTimestamp("last_failure_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .optional();
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
