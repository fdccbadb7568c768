package org.annals.command.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.annals.platform.archive.Archive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refresh tokens: 256 random bits, stored as SHA-256, good for one use within 30 days. Whoever presents a used one
 * again may have stolen it, so that ends every token of the same sign-in (RFC 9700, section 4.14.2).
 */
@Component
class RefreshTokens {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String begin(UUID userId) {
        return insert(UUID.randomUUID(), userId);
    }

    /** Uses the token up. @return its user and the token that follows it, or nothing when it is not good */
    @Transactional
    public Optional<Renewal> renew(String token) {
        Optional<Presented> presented = jdbc.sql("SELECT * FROM command.refresh_token WHERE token_hash = ? FOR UPDATE")
                .param(hash(token))
                .query((row, number) -> new Presented(
                        row.getObject("family_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("used_at") != null))
                .optional();
        if (presented.isEmpty() || presented.get().expiresAt().isBefore(clock.instant())) {
            return Optional.empty();
        }
        Presented good = presented.get();
        if (good.used()) {
            endFamily(good.familyId());
            return Optional.empty();
        }
        jdbc.sql("UPDATE command.refresh_token SET used_at = ? WHERE token_hash = ?")
                .params(Timestamp.from(clock.instant()), hash(token))
                .update();
        return Optional.of(new Renewal(good.userId(), insert(good.familyId(), good.userId())));
    }

    /** Signs out: no token of the same sign-in works any more. */
    @Transactional
    public void end(String token) {
        jdbc.sql("SELECT family_id FROM command.refresh_token WHERE token_hash = ?")
                .param(hash(token))
                .query(UUID.class)
                .optional()
                .ifPresent(this::endFamily);
    }

    private void endFamily(UUID familyId) {
        jdbc.sql("DELETE FROM command.refresh_token WHERE family_id = ?")
                .param(familyId)
                .update();
    }

    private String insert(UUID familyId, UUID userId) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("DELETE FROM command.refresh_token WHERE user_id = ? AND expires_at < ?")
                .params(userId, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("INSERT INTO command.refresh_token (token_hash, family_id, user_id, expires_at) VALUES (?, ?, ?, ?)")
                .params(
                        hash(token),
                        familyId,
                        userId,
                        Timestamp.from(clock.instant().plus(LIFETIME)))
                .update();
        return token;
    }

    private static String hash(String token) {
        return Archive.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private record Presented(UUID familyId, UUID userId, Instant expiresAt, boolean used) {}

    record Renewal(UUID userId, String token) {
        @Override
        public String toString() {
            return "Renewal[" + userId + "]";
        }
    }
}
