package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes an account's secrets from a server's words: some servers repeat the command they did not like. */
final class Redaction {

    private static final int REPLY_CODE = 4;

    private final List<String> secrets;

    Redaction(SmtpAccount account) {
        String user = account.username();
        String password = account.password();
        this.secrets = password == null || password.isEmpty()
                ? List.of()
                : Stream.of(user + "\0" + user + "\0" + password, "\0" + user + "\0" + password, password)
                        .flatMap(secret ->
                                Stream.of(encoded(secret), encoded(secret).replace("=", ""), secret))
                        .toList();
    }

    /** The reply codes at the start of the lines stay as they are. */
    String apply(String raw) {
        return secrets.isEmpty()
                ? raw
                : Arrays.stream(raw.split("\n")).map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        int start = Math.min(REPLY_CODE, line.length());
        String words = line.substring(start);
        for (String secret : secrets) {
            words = words.replace(secret, "***");
        }
        return line.substring(0, start) + words;
    }

    private static String encoded(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    }
}
