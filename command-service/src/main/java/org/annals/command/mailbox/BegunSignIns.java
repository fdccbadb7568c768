package org.annals.command.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.mailbox.SignInProvider;
import org.annals.platform.archive.Archive;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.crypto.SecretLost;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ins that users have begun at a provider: each is good once, for ten minutes, for the user who began it. */
@Component
class BegunSignIns {
    private final JdbcClient jdbc;
    private final Sealer sealer;

    BegunSignIns(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** @param codeVerifier proves that whoever ends the sign-in began it (RFC 7636) */
    record Begun(UUID mailboxId, SignInProvider provider, String codeVerifier) {

        @Override
        public String toString() {
            return "Begun[" + mailboxId + ", " + provider + "]";
        }
    }

    void remember(String state, UUID userId, Begun begun) {
        jdbc.sql("DELETE FROM command.mailbox_sign_in_begun WHERE expires_at < now()")
                .update();
        jdbc.sql("""
                        INSERT INTO command.mailbox_sign_in_begun
                               (state_hash, mailbox_id, user_id, provider, sealed_verifier, expires_at)
                        VALUES (?, ?, ?, ?, ?, now() + interval '10 minutes')""")
                .params(
                        hash(state),
                        begun.mailboxId(),
                        userId,
                        begun.provider().name(),
                        sealer.seal(begun.codeVerifier(), hash(state)))
                .update();
    }

    /** Empty when this user began no such sign-in, too long ago, or has ended it already. */
    Optional<Begun> take(String state, UUID userId) {
        return jdbc.sql("""
                        DELETE FROM command.mailbox_sign_in_begun
                        WHERE state_hash = ? AND user_id = ? AND expires_at > now()
                        RETURNING mailbox_id, provider, sealed_verifier""")
                .params(hash(state), userId)
                .query((row, number) -> new Begun(
                        row.getObject("mailbox_id", UUID.class),
                        SignInProvider.valueOf(row.getString("provider")),
                        row.getString("sealed_verifier")))
                .optional()
                .flatMap(begun -> opened(begun, hash(state)));
    }

    private Optional<Begun> opened(Begun sealed, String place) {
        try {
            return Optional.of(
                    new Begun(sealed.mailboxId(), sealed.provider(), sealer.open(sealed.codeVerifier(), place)));
        } catch (SecretLost e) {
            return Optional.empty();
        }
    }

    private static String hash(String state) {
        return Archive.sha256(state.getBytes(StandardCharsets.UTF_8));
    }
}
