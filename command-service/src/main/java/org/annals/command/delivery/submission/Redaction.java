package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes an account's secrets from a server's words: some servers repeat the command they did not like. */
public final class Redaction {

    private static final int REPLY_CODE = 4;

    private final List<String> secrets = new CopyOnWriteArrayList<>();

    public Redaction(Credential credential) {
        if (credential instanceof Credential.Password(String user, String password)
                && password != null
                && !password.isEmpty()) {
            Stream.of(user + "\0" + user + "\0" + password, "\0" + user + "\0" + password, password)
                    .forEach(secret -> {
                        hide(encoded(secret));
                        secrets.add(secret);
                    });
        }
    }

    /** From now on this token, and what was said to present it, is a secret too. */
    public void hideToken(String token, String initialResponse) {
        hide(initialResponse);
        hide(encoded(token));
        secrets.add(token);
    }

    private void hide(String base64) {
        secrets.add(base64);
        secrets.add(base64.replace("=", ""));
    }

    /** The words of an SMTP reply; the codes at the start of its lines stay as they are. */
    String apply(String raw) {
        return secrets.isEmpty()
                ? raw
                : Arrays.stream(raw.split("\n")).map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        int start = Math.min(REPLY_CODE, line.length());
        return line.substring(0, start) + words(line.substring(start));
    }

    /** Text without secrets. */
    public String words(String text) {
        String words = text;
        for (String secret : secrets) {
            words = words.replace(secret, "***");
        }
        return words;
    }

    private static String encoded(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    }
}
