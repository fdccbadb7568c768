package org.annals.platform.request;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who claimed which idempotency key, and what the answer was. Each call is a transaction of its own, which does not wait for
 * the disk: a claim is on it no later than the events that come after it in the log, and an answer that a crash of the
 * database takes is found anew.
 */
@Component
class IdempotencyLedger {

    /** A claim older than this belongs to a process that died. */
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final String UNHURRIED = "(SELECT set_config('synchronous_commit', 'off', true)) unhurried";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyLedger(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a claim finds: ours to run, or somebody else's. */
    sealed interface Claim {

        /** Ours, until it is {@linkplain #finish finished} or {@linkplain #release released}. */
        record Granted(String actorId, String key, OffsetDateTime startedAt) implements Claim {}

        /** The same request was answered before. */
        record Answered(StoredAnswer answer) implements Claim {}

        /** The same request is running right now. */
        record Running() implements Claim {}

        /** The key was used for another request. */
        record Reused() implements Claim {}
    }

    /** The parts of an answer that are repeated. */
    record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}

    Claim claim(String actorId, String key, byte[] requestHash) {
        return insert(actorId, key, requestHash)
                .or(() -> find(actorId, key, requestHash))
                .orElseGet(Claim.Running::new);
    }

    private Optional<Claim> insert(String actorId, String key, byte[] requestHash) {
        return jdbc.sql("""
            INSERT INTO store.idempotent_request AS known (actor_id, key, request_hash, state, started_at)
            SELECT :actorId, :key, :hash, 'RUNNING', now() FROM %s
            ON CONFLICT (actor_id, key) DO UPDATE SET started_at = now()
            WHERE known.state = 'RUNNING'
              AND known.request_hash = excluded.request_hash
              AND known.started_at < now() - make_interval(secs => :abandonedAfter)
            RETURNING started_at
            """.formatted(UNHURRIED))
                .param("actorId", actorId)
                .param("key", key)
                .param("hash", requestHash)
                .param("abandonedAfter", ABANDONED_AFTER.toSeconds())
                .query(OffsetDateTime.class)
                .optional()
                .map(startedAt -> new Claim.Granted(actorId, key, startedAt));
    }

    private Optional<Claim> find(String actorId, String key, byte[] requestHash) {
        return jdbc.sql("""
            SELECT request_hash = :hash AS same, state, status, headers, body
            FROM store.idempotent_request WHERE actor_id = :actorId AND key = :key
            """)
                .param("actorId", actorId)
                .param("key", key)
                .param("hash", requestHash)
                .query((row, number) -> {
                    if (!row.getBoolean("same")) {
                        return (Claim) new Claim.Reused();
                    }
                    if (row.getString("state").equals("RUNNING")) {
                        return new Claim.Running();
                    }
                    var headers = json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
                    return new Claim.Answered(new StoredAnswer(row.getInt("status"), headers, row.getBytes("body")));
                })
                .optional();
    }

    /** Keeps the answer, unless the claim was taken over meanwhile. */
    void finish(Claim.Granted claim, StoredAnswer answer) {
        jdbc.sql("""
            UPDATE store.idempotent_request
            SET state = 'DONE', status = :status, headers = :headers::jsonb, body = :body, finished_at = now()
            FROM %s
            WHERE actor_id = :actorId AND key = :key AND started_at = :startedAt AND state = 'RUNNING'
            """.formatted(UNHURRIED))
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("actorId", claim.actorId())
                .param("key", claim.key())
                .param("startedAt", claim.startedAt())
                .update();
    }

    /** Lets the same request run again. */
    void release(Claim.Granted claim) {
        jdbc.sql("""
            DELETE FROM store.idempotent_request
            WHERE actor_id = :actorId AND key = :key AND started_at = :startedAt AND state = 'RUNNING'
            """)
                .param("actorId", claim.actorId())
                .param("key", claim.key())
                .param("startedAt", claim.startedAt())
                .update();
    }

    /** Drops what is too old to be repeated. */
    void forgetOld() {
        jdbc.sql("DELETE FROM store.idempotent_request WHERE started_at < now() - make_interval(secs => :keptFor)")
                .param("keptFor", KEPT_FOR.toSeconds())
                .update();
    }
}
