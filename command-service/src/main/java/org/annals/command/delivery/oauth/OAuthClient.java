package org.annals.command.delivery.oauth;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.command.delivery.submission.TokenUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our side of OAuth 2.0 with one provider (RFC 6749). Blocking; safe for use by many threads at once. */
public final class OAuthClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SHORT_LIFE_SECONDS = 300;
    private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(1).toSeconds();

    /** What only the user can mend, by signing in again; the last three are what Microsoft says instead of the first. */
    private static final Set<String> USERS_TURN =
            Set.of("invalid_grant", "interaction_required", "login_required", "consent_required");

    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error", "slow_down");

    private final OAuthProvider provider;
    private final TokenEndpoint tokens;
    private final Clock clock;

    public OAuthClient(OAuthProvider provider, TargetGuard guard, Clock clock) {
        this(provider, guard, clock, Duration.ofSeconds(20));
    }

    /** @param patience how long one request may take altogether */
    public OAuthClient(OAuthProvider provider, TargetGuard guard, Clock clock, Duration patience) {
        this.provider = provider;
        this.tokens = new TokenEndpoint(provider.tokenEndpoint(), guard, patience);
        this.clock = clock;
    }

    /**
     * Begins a user's sign-in: authorization code with PKCE.
     *
     * @param redirectUri registered with the provider; the code comes there
     * @param address the mailbox the user is to sign in to; null to let the user choose
     */
    public SignInRequest signIn(URI redirectUri, String address) {
        String state = Pkce.secret();
        String verifier = Pkce.secret();
        FormParameters query = new FormParameters()
                .with("response_type", "code")
                .with("client_id", provider.clientId())
                .with("redirect_uri", redirectUri.toString())
                .with("scope", provider.scope())
                .with("state", state)
                .with("code_challenge", Pkce.challenge(verifier))
                .with("code_challenge_method", "S256")
                .with("login_hint", address);
        String endpoint = provider.authorizationEndpoint().toString();
        String separator = provider.authorizationEndpoint().getRawQuery() == null ? "?" : "&";
        return new SignInRequest(URI.create(endpoint + separator + query.encoded()), state, verifier);
    }

    /**
     * Ends a user's sign-in.
     *
     * @return a grant with a refresh token
     */
    public Grant redeem(String code, URI redirectUri, String codeVerifier) throws TokenUnavailable {
        Grant grant = granted(new FormParameters()
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", redirectUri.toString())
                .with("code_verifier", codeVerifier));
        if (grant.refreshToken() == null) {
            throw TokenUnavailable.misconfigured(
                    "The mail provider gave access for a moment only. Offline access has to be asked for.");
        }
        return grant;
    }

    /** A new access token (RFC 6749 section 6). */
    public Grant refresh(String refreshToken) throws TokenUnavailable {
        return granted(new FormParameters().with("grant_type", "refresh_token").with("refresh_token", refreshToken));
    }

    private Grant granted(FormParameters form) throws TokenUnavailable {
        HttpResponse<String> response =
                tokens.post(form.with("client_id", provider.clientId()).with("client_secret", provider.clientSecret()));
        JsonNode answer = parsed(response.body());
        String token = text(answer, "access_token");
        if (response.statusCode() != 200) {
            throw refused(response.statusCode(), text(answer, "error"));
        }
        if (token == null || !"bearer".equalsIgnoreCase(text(answer, "token_type"))) {
            throw TokenUnavailable.forNow("The mail provider's sign-in service gave no usable answer.", null);
        }
        return new Grant(token, clock.instant().plusSeconds(life(answer)), text(answer, "refresh_token"));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    /** Null unless it is text that a header or mail command can carry. */
    private static String text(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        return value.isString() && value.stringValue().matches("[\\x20-\\x7E]{1,16384}") ? value.stringValue() : null;
    }

    /** The provider may keep it to itself. */
    private static long life(JsonNode answer) {
        JsonNode seconds = answer.path("expires_in");
        long life = seconds.isString() ? seconds.asLong(SHORT_LIFE_SECONDS) : seconds.longValue(SHORT_LIFE_SECONDS);
        return Math.clamp(life, 0, LONGEST_LIFE_SECONDS);
    }

    private static TokenUnavailable refused(int status, String error) {
        if (error != null && USERS_TURN.contains(error)) {
            return TokenUnavailable.untilSignIn(
                    "The mail provider has ended our access to this mailbox. Sign in to it again.");
        }
        boolean passing = status == 429 || status >= 500 || error != null && PASSING.contains(error);
        if (passing) {
            return TokenUnavailable.forNow(
                    "The mail provider's sign-in service is not available. It will be tried again by itself.", null);
        }
        String reason = error != null && error.matches("[a-z_]{1,40}") ? error : "status " + status;
        return TokenUnavailable.misconfigured("The mail provider does not accept our registration (" + reason
                + "). An administrator has to check the OAuth settings.");
    }
}
