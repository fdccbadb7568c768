package org.annals.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/** Posts that carry an idempotency key. */
public final class Keyed {
    private Keyed() {}

    /** Posts it, and once more with the same key, which must be answered the same. @return the first answer */
    public static Answer twice(Caller caller, String path, Object body) {
        return twice(caller, path, body, newKey());
    }

    public static Answer twice(Caller caller, String path, Object body, String key) {
        Answer first = post(caller, path, body, key);
        isRepeated(first, post(caller, path, body, key));
        return first;
    }

    public static Answer post(Caller caller, String path, Object body, String key) {
        return caller.post(path, body, "Idempotency-Key", key);
    }

    public static void isRepeated(Answer first, Answer again) {
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).as(again.toString()).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Content-Type", "Location", "ETag")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}
