package org.annals.command.mailbox;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.annals.command.delivery.oauth.RefreshTokens;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.crypto.SecretLost;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The refresh token of one sign-in, in the database. Whoever renews it holds a lease on its row; a lease outlives the
 * longest request to a provider, and one that its process did not give back ends by itself.
 */
final class StoredRefreshToken implements RefreshTokens {

    static final String PLACE = "sign-in ";

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final UUID mailboxId;
    private final UUID signInId;

    StoredRefreshToken(JdbcClient jdbc, Sealer sealer, UUID mailboxId, UUID signInId) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.mailboxId = mailboxId;
        this.signInId = signInId;
    }

    /** What the token is sealed for. */
    static String place(UUID mailboxId) {
        return PLACE + mailboxId;
    }

    @Override
    public Turn turn() throws TokenUnavailable {
        UUID me = UUID.randomUUID();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!taken(me)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw TokenUnavailable.forNow(
                        "The sign-in to this mailbox is being renewed. It will be tried again by itself.", null);
            }
            if (sealed().isEmpty()) {
                throw superseded();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return () -> giveBack(me);
    }

    private boolean taken(UUID me) {
        return jdbc.sql("""
                        UPDATE command.mailbox_sign_in
                        SET renewed_by = :me, renewing_until = now() + make_interval(secs => :lease)
                        WHERE mailbox_id = :mailbox AND sign_in_id = :signIn
                          AND (renewing_until IS NULL OR renewing_until < now())""")
                        .param("me", me)
                        .param("lease", LEASE.toSeconds())
                        .param("mailbox", mailboxId)
                        .param("signIn", signInId)
                        .update()
                == 1;
    }

    private void giveBack(UUID me) {
        jdbc.sql("UPDATE command.mailbox_sign_in SET renewing_until = NULL WHERE mailbox_id = ? AND renewed_by = ?")
                .params(mailboxId, me)
                .update();
    }

    @Override
    public String current() throws TokenUnavailable {
        try {
            return sealer.open(sealed().orElseThrow(StoredRefreshToken::superseded), place(mailboxId));
        } catch (SecretLost e) {
            throw TokenUnavailable.untilSignIn(
                    "The stored sign-in of this mailbox can no longer be read. Sign in again.");
        }
    }

    @Override
    public void replacedBy(String refreshToken) {
        jdbc.sql("""
                        UPDATE command.mailbox_sign_in SET sealed_refresh_token = ?
                        WHERE mailbox_id = ? AND sign_in_id = ?""")
                .params(sealer.seal(refreshToken, place(mailboxId)), mailboxId, signInId)
                .update();
    }

    private Optional<String> sealed() {
        return jdbc.sql(
                        "SELECT sealed_refresh_token FROM command.mailbox_sign_in WHERE mailbox_id = ? AND sign_in_id = ?")
                .params(mailboxId, signInId)
                .query(String.class)
                .optional();
    }

    private static TokenUnavailable superseded() {
        return TokenUnavailable.forNow("The sign-in to this mailbox has just changed. It will be tried again.", null);
    }
}
