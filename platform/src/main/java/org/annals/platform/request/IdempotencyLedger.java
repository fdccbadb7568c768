package org.annals.platform.request;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.annals.platform.store.GatheredCalls;
import org.annals.platform.store.WriteBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who claimed which idempotency key, and what the answer was. What it is told at the same time is written together, answers
 * a moment after they were given. Each write is a transaction of its own, which does not wait for the disk: a claim is on it
 * no later than the events that come after it in the log, and an answer that a crash takes is found anew. Answers of
 * {@link OneDecision} come into its table with the events ({@link AnsweredKey}).
 */
@Component
class IdempotencyLedger implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyLedger.class);

    /** A claim older than this belongs to a process that died. */
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration GATHER_ANSWERS = Duration.ofMillis(10);

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
            new GatheredCalls<>("idempotency-claims", MOST_AT_ONCE, this::claimTogether);
    private final WriteBehind<Given> answers = new WriteBehind<>("answers", GATHER_ANSWERS, this::write);
    private final Map<Key, Given> unwritten = new ConcurrentHashMap<>();
    private final Map<Key, byte[]> deciding = new ConcurrentHashMap<>();

    IdempotencyLedger(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is found of a key: ours to run, or somebody else's. */
    sealed interface Claim {

        /** Ours, until it is {@linkplain #finish finished} or {@linkplain #release released}. */
        record Granted(Key key, byte[] requestHash, OffsetDateTime startedAt) implements Claim {}

        /** Nobody else decides under this key here; the table has not been asked. */
        record Unclaimed() implements Claim {}

        /** The same request was answered before. */
        record Answered(StoredAnswer answer) implements Claim {}

        /** The same request is running right now. */
        record Running() implements Claim {}

        /** The key was used for another request. */
        record Reused() implements Claim {}
    }

    /** The parts of an answer that are repeated. */
    record StoredAnswer(int status, Map<String, String> headers, byte[] body) {}

    /** Two actors may choose the same key. */
    record Key(String actorId, String key) {}

    private record Asked(Key key, byte[] requestHash) {}

    private record Given(Claim.Granted claim, StoredAnswer answer) {}

    /** Lets a request decide without a claim, one at a time here, until it {@linkplain #decided has}. */
    Claim decide(Key key, byte[] requestHash) {
        Optional<Claim> answered = unwritten(new Asked(key, requestHash));
        if (answered.isPresent()) {
            return answered.get();
        }
        byte[] other = deciding.putIfAbsent(key, requestHash);
        if (other == null) {
            return new Claim.Unclaimed();
        }
        return Arrays.equals(other, requestHash) ? new Claim.Running() : new Claim.Reused();
    }

    void decided(Key key) {
        deciding.remove(key);
    }

    Claim claim(Key key, byte[] requestHash) {
        Asked asked = new Asked(key, requestHash);
        return claims.call(asked)
                .<Claim>map(granted -> granted)
                .or(() -> unwritten(asked))
                .or(() -> find(asked))
                .orElseGet(Claim.Running::new);
    }

    private List<Optional<Claim.Granted>> claimTogether(List<Asked> asked) {
        Map<Key, OffsetDateTime> granted = new HashMap<>();
        jdbc.sql(CLAIM)
                .param("actorIds", texts(asked, one -> one.key().actorId()))
                .param("keys", texts(asked, one -> one.key().key()))
                .param("hashes", bytes(asked, Asked::requestHash))
                .param("abandonedAfter", ABANDONED_AFTER.toSeconds())
                .query((RowCallbackHandler) row -> granted.put(
                        new Key(row.getString(1), row.getString(2)), row.getObject(3, OffsetDateTime.class)));
        return asked.stream()
                .map(one -> Optional.ofNullable(granted.remove(one.key()))
                        .map(startedAt -> new Claim.Granted(one.key(), one.requestHash(), startedAt)))
                .toList();
    }

    /** Asked before the table is: who is no longer here is there. */
    private Optional<Claim> unwritten(Asked asked) {
        return Optional.ofNullable(unwritten.get(asked.key()))
                .map(given -> Arrays.equals(given.claim().requestHash(), asked.requestHash())
                        ? new Claim.Answered(given.answer())
                        : new Claim.Reused());
    }

    private Optional<Claim> find(Asked asked) {
        return jdbc.sql("""
            SELECT request_hash = :hash AS same, state, status, headers, body
            FROM store.idempotent_request WHERE actor_id = :actorId AND key = :key
            """)
                .param("actorId", asked.key().actorId())
                .param("key", asked.key().key())
                .param("hash", asked.requestHash())
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
        Given given = new Given(claim, answer);
        unwritten.put(claim.key(), given);
        if (!answers.tell(given)) {
            write(List.of(given));
        }
    }

    private void write(List<Given> given) {
        try {
            store(given);
        } finally {
            given.forEach(one -> unwritten.remove(one.claim().key(), one));
        }
    }

    /** When they cannot be stored together, because of one of them or of somebody who asks for two, then one by one. */
    private void store(List<Given> given) {
        try {
            jdbc.sql(FINISH)
                    .param("actorIds", texts(given, one -> one.claim().key().actorId()))
                    .param("keys", texts(given, one -> one.claim().key().key()))
                    .param("started", texts(given, one -> one.claim().startedAt()))
                    .param("statuses", texts(given, one -> one.answer().status()))
                    .param(
                            "headers",
                            texts(
                                    given,
                                    one -> json.writeValueAsString(one.answer().headers())))
                    .param("bodies", bytes(given, one -> one.answer().body()))
                    .update();
        } catch (DataAccessException e) {
            if (given.size() == 1 || e instanceof DataAccessResourceFailureException) {
                LOG.warn("{} answers are not kept for repetition: {}", given.size(), e.toString());
                return;
            }
            given.forEach(one -> store(List.of(one)));
        }
    }

    @Override
    public void start() {
        answers.start();
    }

    @Override
    public void stop() {
        answers.stop();
    }

    @Override
    public boolean isRunning() {
        return answers.isRunning();
    }

    @Override
    public int getPhase() {
        return WriteBehind.AFTER_THE_WEB_SERVER;
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
                .param("actorId", claim.key().actorId())
                .param("key", claim.key().key())
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
