package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The two SASL mechanisms that take an access token, and what the client says in them. */
public enum BearerToken {

    /** Google's and Microsoft's, older than the standard. */
    XOAUTH2("") {
        @Override
        String words(MailAccount account, String username, String token) {
            return "user=" + username + "\1auth=Bearer " + token + "\1\1";
        }
    },

    /** RFC 7628. */
    OAUTHBEARER("AQ==") {
        @Override
        String words(MailAccount account, String username, String token) {
            String authorizationId = username.replace("=", "=3D").replace(",", "=2C");
            return "n,a=" + authorizationId + ",\1host=" + account.host() + "\1port=" + account.port()
                    + "\1auth=Bearer " + token + "\1\1";
        }
    };

    private final String acknowledgement;

    BearerToken(String acknowledgement) {
        this.acknowledgement = acknowledgement;
    }

    /** The first mechanism that is offered. */
    public static Optional<BearerToken> offered(Predicate<String> mechanism) {
        return List.of(values()).stream()
                .filter(candidate -> mechanism.test(candidate.name()))
                .findFirst();
    }

    /** The only thing the client has to say, in base64. */
    public String initialResponse(MailAccount account, String username, String token) {
        return Base64.getEncoder()
                .encodeToString(words(account, username, token).getBytes(UTF_8));
    }

    /** What ends the dialogue after the server answered with an error document instead of a verdict, in base64. */
    public String acknowledgement() {
        return acknowledgement;
    }

    abstract String words(MailAccount account, String username, String token);
}
