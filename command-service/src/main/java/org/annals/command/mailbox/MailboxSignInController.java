package org.annals.command.mailbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.annals.api.mailbox.SignInMailbox;
import org.annals.api.mailbox.SignInProvider;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.decision.Actor;
import org.annals.command.decision.Commands;
import org.annals.command.delivery.oauth.OAuthClient;
import org.annals.command.delivery.oauth.OAuthProviders;
import org.annals.command.delivery.oauth.SignInRequest;
import org.annals.command.delivery.submission.TokenUnavailable;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.annals.platform.request.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to a mailbox at its provider: off to the provider, and back with a code. */
@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxSignInController {
    private final Commands commands;
    private final OwnMailboxes ownMailboxes;
    private final SendingAccounts sendingAccounts;
    private final OAuthProviders providers;
    private final BegunSignIns begunSignIns;
    private final Sealer sealer;

    MailboxSignInController(
            Commands commands,
            OwnMailboxes ownMailboxes,
            SendingAccounts sendingAccounts,
            OAuthProviders providers,
            BegunSignIns begunSignIns,
            Sealer sealer) {
        this.commands = commands;
        this.ownMailboxes = ownMailboxes;
        this.sendingAccounts = sendingAccounts;
        this.providers = providers;
        this.begunSignIns = begunSignIns;
        this.sealer = sealer;
    }

    /** Where the user's browser has to go. */
    record Authorization(String authorizationUrl) {}

    /** What the provider sent along with the user's browser: a code, or an error. */
    record Callback(
            @NotBlank @Size(max = 500) String state,
            @Nullable @Size(max = 4_096) String code,
            @Nullable @Size(max = 200) String error) {

        @Override
        public String toString() {
            return "Callback[error=" + error + "]";
        }
    }

    /** Begins a sign-in; it is good for ten minutes and for nobody else. */
    @PostMapping("/{id}/oauth/authorize")
    Authorization authorize(@PathVariable UUID id) {
        ownMailboxes.mustBeOwn(id);
        SmtpServer server = sendingAccounts.settings(id).smtp();
        if (server.provider() == null) {
            throw new RuleViolated("mailbox-has-no-provider", "This mailbox signs in with a user name and a password.");
        }
        SignInRequest request = client(server.provider()).signIn(providers.redirectUri(), server.username());
        begunSignIns.remember(
                request.state(),
                Actor.current().id(),
                new BegunSignIns.Begun(id, server.provider(), request.codeVerifier()));
        return new Authorization(request.authorizationUri().toString());
    }

    /** Ends a sign-in that the same user has begun. */
    @PostMapping("/oauth/callback")
    ResponseEntity<Written> callback(@Valid @RequestBody Callback callback) {
        BegunSignIns.Begun begun = begunSignIns
                .take(callback.state(), Actor.current().id())
                .orElseThrow(
                        () -> InvalidInput.at(
                                "/state",
                                "sign-in-not-begun",
                                "You have not begun this sign-in, or it took too long, or it is done already. Begin it again."));
        if (callback.code() == null || callback.code().isBlank()) {
            throw new RuleViolated("sign-in-refused", "The mail provider did not sign you in. Begin again.");
        }
        UUID id = begun.mailboxId();
        String sealed = sealer.seal(refreshToken(begun, callback.code()), StoredRefreshToken.place(id));
        return commands.change(id, new SignInMailbox(id, begun.provider(), sealed));
    }

    private String refreshToken(BegunSignIns.Begun begun, String code) {
        try {
            return client(begun.provider())
                    .redeem(code, providers.redirectUri(), begun.codeVerifier())
                    .refreshToken();
        } catch (TokenUnavailable e) {
            throw new RuleViolated("sign-in-failed", e.getMessage());
        }
    }

    private OAuthClient client(SignInProvider provider) {
        return providers
                .with(provider)
                .orElseThrow(() -> new RuleViolated(
                        "provider-not-set-up",
                        "This mail provider is not set up here. An administrator has to set "
                                + provider.setting("CLIENT_ID") + "."));
    }
}
