package org.annals.command.delivery.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.annals.command.delivery.submission.AccessTokens;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access tokens of one mailbox: kept while they are good, renewed by one request however many ask. Use one instance
 * per mailbox and process, and a new one after the user has signed in again.
 */
public final class MailboxTokens implements AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxTokens.class);

    /** A token must outlive the sign-in it is used for. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final OAuthClient client;
    private final RefreshTokens refreshTokens;
    private final Clock clock;
    private Grant grant;
    private FutureTask<Grant> renewal;
    private String unstored;

    public MailboxTokens(OAuthClient client, RefreshTokens refreshTokens, Clock clock) {
        this.client = client;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    @Override
    public String current() throws TokenUnavailable {
        return good(null).accessToken();
    }

    @Override
    public String insteadOf(String refused) throws TokenUnavailable {
        return good(refused).accessToken();
    }

    private Grant good(String refused) throws TokenUnavailable {
        FutureTask<Grant> task;
        boolean first;
        synchronized (this) {
            if (grant != null
                    && !grant.accessToken().equals(refused)
                    && clock.instant().plus(MARGIN).isBefore(grant.expiresAt())) {
                return grant;
            }
            first = renewal == null;
            if (first) {
                renewal = new FutureTask<>(this::renew);
            }
            task = renewal;
        }
        if (first) {
            task.run();
        }
        return result(task);
    }

    private Grant renew() throws TokenUnavailable {
        try (RefreshTokens.Turn turn = refreshTokens.turn()) {
            Grant renewed = client.refresh(refreshToken());
            if (renewed.refreshToken() != null) {
                unstored = renewed.refreshToken();
                store();
            }
            synchronized (this) {
                grant = renewed;
            }
            return renewed;
        } finally {
            synchronized (this) {
                renewal = null;
            }
        }
    }

    /** Only ever called by the one renewal at a time. */
    private String refreshToken() throws TokenUnavailable {
        if (unstored != null) {
            String token = unstored;
            store();
            return token;
        }
        String token = refreshTokens.current();
        if (token == null) {
            throw TokenUnavailable.untilSignIn("Nobody has signed in to this mailbox yet. Sign in to it first.");
        }
        return token;
    }

    /** The new token is in hand and good for this process even while it cannot be stored. */
    private void store() {
        try {
            refreshTokens.replacedBy(unstored);
            unstored = null;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A renewed refresh token cannot be stored yet: {}",
                    e.getClass().getName());
        }
    }

    private static Grant result(FutureTask<Grant> task) throws TokenUnavailable {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenUnavailable.forNow("The sign-in was interrupted. It will be tried again by itself.", null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TokenUnavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the refresh token of a mailbox cannot be read", e.getCause());
        }
    }
}
