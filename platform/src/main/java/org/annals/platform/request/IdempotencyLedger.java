package org.annals.platform.request;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who claimed which idempotency key, and what the answer was. What it is told at the same time is written together. Each
 * write is a transaction of its own, which does not wait for the disk: a claim is on it no later than the events that come
 * after it in the log, and an answer that a crash of the database takes is found anew.
 */
@Component
class IdempotencyLedger {

    /** A claim older than this belongs to a process that died. */
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int MOST_AT_ONCE = 100;
    private static final String UNHURRIED = "(SELECT set_config('synchronous_commit', 'off', true)) unhurried";

    /** Of a key that is given twice only one is granted; in their order, so that nodes do not wait for one another in a ring. */
    private static final String CLAIM = """
            INSERT INTO store.idempotent_request AS known (actor_id, key, request_hash, state, started_at)
            SELECT DISTINCT ON (actor_id, key) actor_id, key, request_hash, 'RUNNING', now()
              FROM unnest(:actorIds, :keys, :hashes) WITH ORDINALITY AS given (actor_id, key, request_hash, place),
                   %s
             ORDER BY actor_id, key, place
            ON CONFLICT (actor_id, key) DO UPDATE SET started_at = now()
            WHERE known.state = 'RUNNING'
              AND known.request_hash = excluded.request_hash
              AND known.started_at < now() - make_interval(secs => :abandonedAfter)
            RETURNING actor_id, key, started_at
            """.formatted(UNHURRIED);

    private static final String FINISH = """
            UPDATE store.idempotent_request known
               SET state = 'DONE', status = given.status, headers = given.headers, body = given.body, finished_at = now()
              FROM unnest(:actorIds, :keys, :started::timestamptz[], :statuses::integer[], :headers::jsonb[], :bodies)
                   AS given (actor_id, key, started_at, status, headers, body),
                   %s
             WHERE known.actor_id = given.actor_id AND known.key = given.key AND known.started_at = given.started_at
               AND known.state = 'RUNNING'
            """.formatted(UNHURRIED);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final GatheredCalls<Asked, Optional<Claim.Granted>> claims =
            new GatheredCalls<>(MOST_AT_ONCE, this::claimTogether);
    private final GatheredCalls<Finished, Boolean> answers = new GatheredCalls<>(MOST_AT_ONCE, this::finishTogether);

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

    private record Asked(String actorId, String key, byte[] requestHash) {}

    private record Finished(Claim.Granted claim, StoredAnswer answer) {}

    Claim claim(String actorId, String key, byte[] requestHash) {
        return claims.call(new Asked(actorId, key, requestHash))
                .<Claim>map(granted -> granted)
                .or(() -> find(actorId, key, requestHash))
                .orElseGet(Claim.Running::new);
    }

    private List<Optional<Claim.Granted>> claimTogether(List<Asked> asked) {
        List<Claim.Granted> granted = new ArrayList<>(jdbc.sql(CLAIM)
                .param("actorIds", texts(asked, Asked::actorId))
                .param("keys", texts(asked, Asked::key))
                .param("hashes", bytes(asked, Asked::requestHash))
                .param("abandonedAfter", ABANDONED_AFTER.toSeconds())
                .query((row, number) ->
                        new Claim.Granted(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)))
                .list());
        List<Optional<Claim.Granted>> results = new ArrayList<>();
        for (Asked one : asked) {
            Optional<Claim.Granted> mine = granted.stream()
                    .filter(claim ->
                            claim.key().equals(one.key()) && claim.actorId().equals(one.actorId()))
                    .findAny();
            mine.ifPresent(granted::remove);
            results.add(mine);
        }
        return results;
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
        answers.call(new Finished(claim, answer));
    }

    private List<Boolean> finishTogether(List<Finished> finished) {
        jdbc.sql(FINISH)
                .param("actorIds", texts(finished, one -> one.claim().actorId()))
                .param("keys", texts(finished, one -> one.claim().key()))
                .param("started", texts(finished, one -> one.claim().startedAt()))
                .param("statuses", texts(finished, one -> one.answer().status()))
                .param(
                        "headers",
                        texts(
                                finished,
                                one -> json.writeValueAsString(one.answer().headers())))
                .param("bodies", bytes(finished, one -> one.answer().body()))
                .update();
        return Collections.nCopies(finished.size(), true);
    }

    private static <T> SqlArrayValue texts(List<T> all, Function<T, ?> value) {
        return new SqlArrayValue("text", all.stream().map(value).toArray());
    }

    private static <T> SqlArrayValue bytes(List<T> all, Function<T, byte[]> value) {
        return new SqlArrayValue("bytea", (Object[]) all.stream().map(value).toArray(byte[][]::new));
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
