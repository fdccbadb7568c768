package org.annals.platform.request;

/**
 * What is stored of an idempotency key with the events of the decision that it was given for.
 *
 * @param headers as a JSON object
 */
public record AnsweredKey(String actorId, String key, byte[] requestHash, int status, String headers, byte[] body) {

    /** The table whose constraint fails when the key is known already. */
    public static final String TABLE = "idempotent_request";

    /**
     * The beginning of a statement that stores answers with what follows. Its parameters are arrays, in the order of the
     * components.
     */
    public static final String STORED_WITH = """
            WITH answered AS (
                INSERT INTO store.idempotent_request
                       (actor_id, key, request_hash, state, status, headers, body, started_at, finished_at)
                SELECT actor_id, key, request_hash, 'DONE', status, headers, body, now(), now()
                  FROM unnest(?::text[], ?::text[], ?::bytea[], ?::integer[], ?::jsonb[], ?::bytea[])
                       AS given (actor_id, key, request_hash, status, headers, body))
            """;
}
