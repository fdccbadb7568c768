package org.annals.command.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long enough (NIST SP 800-63B), short enough for bcrypt, and not one of the obvious ones. */
final class PasswordRule {
    private static final int AT_LEAST = 10;
    private static final int AT_MOST_BYTES = 72;
    private static final Set<String> OBVIOUS =
            Set.of("password", "changeme", "admin", "secret", "welcome", "letmein", "qwerty");

    private PasswordRule() {}

    /** @return what is wrong with the password, if anything */
    static Optional<String> objection(String password, String username) {
        if (password.codePointCount(0, password.length()) < AT_LEAST) {
            return Optional.of("must have at least " + AT_LEAST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > AT_MOST_BYTES) {
            return Optional.of("must have at most " + AT_MOST_BYTES + " bytes");
        }
        String letters = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (OBVIOUS.contains(letters) || letters.equals(username.toLowerCase(Locale.ROOT)) || sameCharacter(password)) {
            return Optional.of("is too easy to guess");
        }
        return Optional.empty();
    }

    private static boolean sameCharacter(String password) {
        return password.chars().distinct().count() < 4;
    }
}
