package org.annals.command.mailbox;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.annals.api.mailbox.SignInProvider;
import org.annals.command.delivery.oauth.MailboxTokens;
import org.annals.command.delivery.oauth.OAuthProviders;
import org.annals.command.delivery.submission.AccessTokens;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.annals.platform.crypto.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The access tokens of the mailboxes whose owners signed in at their provider; one set per sign-in and process. */
@Component
class MailboxSignIns {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final OAuthProviders providers;
    private final Clock clock;
    private final Map<UUID, SignedIn> known = new ConcurrentHashMap<>();

    MailboxSignIns(JdbcClient jdbc, Sealer sealer, OAuthProviders providers, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.providers = providers;
        this.clock = clock;
    }

    private record SignedIn(UUID signInId, AccessTokens tokens) {}

    /** Tokens, or the reason why there are none. */
    AccessTokens tokens(UUID mailboxId, SignInProvider provider) {
        var client = providers.with(provider);
        if (client.isEmpty()) {
            return new NoTokens(TokenUnavailable.misconfigured(
                    "This mail provider is not set up here any more. An administrator has to set "
                            + provider.setting("CLIENT_ID") + "."));
        }
        var signInId = jdbc.sql("SELECT sign_in_id FROM command.mailbox_sign_in WHERE mailbox_id = ?")
                .param(mailboxId)
                .query(UUID.class)
                .optional();
        if (signInId.isEmpty()) {
            known.remove(mailboxId);
            return new NoTokens(
                    TokenUnavailable.untilSignIn("Nobody has signed in to this mailbox yet. Sign in to it first."));
        }
        return known.compute(
                        mailboxId,
                        (id, before) -> before != null && before.signInId().equals(signInId.get())
                                ? before
                                : new SignedIn(
                                        signInId.get(),
                                        new MailboxTokens(
                                                client.get(),
                                                new StoredRefreshToken(jdbc, sealer, mailboxId, signInId.get()),
                                                clock)))
                .tokens();
    }

    private record NoTokens(TokenUnavailable reason) implements AccessTokens {

        @Override
        public String current() throws TokenUnavailable {
            throw reason;
        }

        @Override
        public String insteadOf(String refused) throws TokenUnavailable {
            throw reason;
        }
    }
}
