package org.annals.command.delivery.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.annals.api.mailbox.SignInProvider;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;

/** The providers we are registered with, as set by {@code CRM_OAUTH_...}; the others are not offered. */
public final class OAuthProviders {

    static final String PUBLIC_URL = "CRM_PUBLIC_URL";

    private static final String PATH = "/mailboxes/signed-in";

    private final Map<SignInProvider, OAuthClient> clients = new EnumMap<>(SignInProvider.class);
    private final Environment environment;

    /** @throws SettingRefused when a registration is set that cannot work */
    public OAuthProviders(Environment environment, TargetGuard guard, Clock clock) {
        this.environment = environment;
        for (SignInProvider provider : SignInProvider.values()) {
            if (!text(provider.setting("CLIENT_ID")).isEmpty()) {
                clients.put(provider, new OAuthClient(registration(provider), guard, clock));
            }
        }
        if (!clients.isEmpty() && !text(PUBLIC_URL).matches("https?://[^/?#]+/?")) {
            throw new SettingRefused(
                    PUBLIC_URL,
                    "must be the address people open, such as https://crm.example.com: sign-ins with a provider lead"
                            + " back to it");
        }
    }

    /** Our side of OAuth with a provider; empty when we are not registered there. */
    public Optional<OAuthClient> with(SignInProvider provider) {
        return Optional.ofNullable(clients.get(provider));
    }

    /** Where a provider sends a user's browser after the sign-in; to be registered with the provider. */
    public URI redirectUri() {
        return URI.create(text(PUBLIC_URL).replaceAll("/$", "") + PATH);
    }

    private OAuthProvider registration(SignInProvider provider) {
        String secret = text(provider.setting("CLIENT_SECRET"));
        String elsewhere = text(provider.setting("ENDPOINTS"));
        OAuthEndpoints endpoints = elsewhere.isEmpty()
                ? OAuthEndpoints.of(provider, text(provider.setting("TENANT")))
                : OAuthEndpoints.under(provider, elsewhere);
        return new OAuthProvider(
                endpoints.authorization(),
                endpoints.token(),
                text(provider.setting("CLIENT_ID")),
                secret.isEmpty() ? null : secret,
                endpoints.scope());
    }

    private String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }
}
