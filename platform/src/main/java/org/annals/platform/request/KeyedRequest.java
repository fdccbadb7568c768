package org.annals.platform.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A request with an idempotency key, while it runs. Bound to the thread that decides. */
public final class KeyedRequest {
    static final Set<String> REPEATED_HEADERS =
            Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private static final ThreadLocal<KeyedRequest> CURRENT = new ThreadLocal<>();

    private final IdempotencyLedger.Key key;
    private final byte[] hash;
    private final JsonMapper json;
    private Stage stage = Stage.BEGUN;
    private boolean unclaimed;
    private IdempotencyLedger.Claim.@Nullable Granted claim;
    private @Nullable Expected expected;
    private @Nullable AnsweredKey answer;

    /** How far a request has come with its key. */
    enum Stage {
        BEGUN,
        /** The key is ours; the answer will be told to the ledger. */
        CLAIMED,
        /** No claim: the answer will be stored with the events. */
        DECIDING,
        /** The answer is stored. */
        ANSWERED,
        /** Another request with this key has stored its answer. */
        OVERTAKEN,
        /** What the first request with this key was answered is given instead. */
        REPEATED
    }

    private record Expected(String record, LongFunction<? extends ResponseEntity<?>> answer) {}

    KeyedRequest(IdempotencyLedger.Key key, byte[] hash, JsonMapper json) {
        this.key = key;
        this.hash = hash;
        this.json = json;
    }

    /**
     * Says how the handler will answer once it has decided about a record, so that the answer can be stored with the events. Without a
     * key, and where the handler is not one of {@link OneDecision}, it means nothing.
     *
     * @param answer to the record's version after the decision
     */
    public static void willAnswer(UUID record, LongFunction<? extends ResponseEntity<?>> answer) {
        KeyedRequest request = CURRENT.get();
        if (request != null && request.stage == Stage.DECIDING) {
            request.expected = new Expected(record.toString(), answer);
        }
    }

    public static Optional<KeyedRequest> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The answer to be stored with a decision's events; empty when none is waited for.
     *
     * @param record whose events they are
     * @param version of it with these events
     */
    public Optional<AnsweredKey> answerTo(String record, long version) {
        if (stage != Stage.DECIDING || answer != null || expected == null || !expected.record.equals(record)) {
            return Optional.empty();
        }
        ResponseEntity<?> response = expected.answer.apply(version);
        Map<String, String> headers = new HashMap<>(response.getHeaders().toSingleValueMap());
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        headers.keySet().retainAll(REPEATED_HEADERS);
        answer = new AnsweredKey(
                key.actorId(),
                key.key(),
                hash,
                response.getStatusCode().value(),
                json.writeValueAsString(headers),
                json.writeValueAsBytes(response.getBody()));
        return Optional.of(answer);
    }

    /** What became of the answer to be stored; one that was not may come again. */
    public void answerStored(boolean stored) {
        if (stored) {
            stage = Stage.ANSWERED;
        } else {
            answer = null;
        }
    }

    /** The answer could not be stored, because the key has one. */
    public void overtaken() {
        stage = Stage.OVERTAKEN;
    }

    /** The same work, for a thread of its own. */
    public Runnable carrying(Runnable work) {
        return () -> {
            bind(this);
            try {
                work.run();
            } finally {
                bind(null);
            }
        };
    }

    static void bind(@Nullable KeyedRequest request) {
        if (request == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(request);
        }
    }

    IdempotencyLedger.Key key() {
        return key;
    }

    byte[] hash() {
        return hash;
    }

    Stage stage() {
        return stage;
    }

    void decides() {
        stage = Stage.DECIDING;
        unclaimed = true;
    }

    /** Whether it decides, or has decided, without a claim. */
    boolean isUnclaimed() {
        return unclaimed;
    }

    void repeated() {
        stage = Stage.REPEATED;
    }

    void claimed(IdempotencyLedger.Claim.Granted granted) {
        stage = Stage.CLAIMED;
        claim = granted;
    }

    IdempotencyLedger.Claim.Granted claim() {
        if (claim == null) {
            throw new IllegalStateException("the key was not claimed");
        }
        return claim;
    }
}
