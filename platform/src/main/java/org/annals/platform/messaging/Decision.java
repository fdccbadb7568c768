package org.annals.platform.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.annals.platform.problem.KeyAnswered;
import org.annals.platform.request.AnsweredKey;
import org.annals.platform.request.KeyedRequest;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is stored of a decision, all of it or nothing: its events and, when a request with an idempotency key waits for it, the
 * answer to that.
 *
 * @param request whose answer it is, when there is one
 */
record Decision(
        List<EventRow> events,
        @Nullable AnsweredKey answer,
        @Nullable KeyedRequest request) {
    private static final String INSERT_EVENTS = """
            INSERT INTO store.domain_event (aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                            payload_revision, payload, meta_data, time_stamp)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
            """;
    private static final String INSERT_ANSWERS_AND_EVENTS = AnsweredKey.STORED_WITH + INSERT_EVENTS;

    /** With the answer that the request of this thread waits for, if these events are about its record. */
    static Decision of(List<EventRow> events) {
        return KeyedRequest.find()
                .flatMap(request -> events.reversed().stream()
                        .flatMap(event ->
                                request.answerTo(event.aggregateIdentifier(), event.sequenceNumber() + 1).stream())
                        .findFirst()
                        .map(answer -> new Decision(events, answer, request)))
                .orElseGet(() -> new Decision(events, null, null));
    }

    void answerStored(boolean stored) {
        if (request != null) {
            request.answerStored(stored);
        }
    }

    /** Stored once the transaction is. */
    void answerStoredWithTransaction() {
        if (request != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    answerStored(status == STATUS_COMMITTED);
                }
            });
        }
    }

    /**
     * @param failed throws what a failure means to Axon
     * @throws KeyAnswered when it was the answer that could not be stored
     */
    void failed(SQLException failure, Consumer<Exception> failed) {
        if (request != null && isOfAnswer(failure)) {
            request.overtaken();
            throw new KeyAnswered();
        }
        failed.accept(failure);
    }

    private static boolean isOfAnswer(SQLException failure) {
        return failure instanceof PSQLException told
                && told.getServerErrorMessage() != null
                && AnsweredKey.TABLE.equals(told.getServerErrorMessage().getTable());
    }

    /** Adds decisions to the end of the log, in their order; all of them or none. */
    static void insert(Connection connection, List<Decision> decisions) throws SQLException {
        List<EventRow> events =
                decisions.stream().flatMap(decision -> decision.events.stream()).toList();
        List<AnsweredKey> answers = decisions.stream()
                .flatMap(decision -> Optional.ofNullable(decision.answer).stream())
                .toList();
        String sql = answers.isEmpty() ? INSERT_EVENTS : INSERT_ANSWERS_AND_EVENTS;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Arrays arrays = new Arrays(statement);
            if (!answers.isEmpty()) {
                arrays.texts(answers, AnsweredKey::actorId);
                arrays.texts(answers, AnsweredKey::key);
                arrays.bytes(answers, AnsweredKey::requestHash);
                arrays.add("integer", answers.stream().map(AnsweredKey::status).toArray(Integer[]::new));
                arrays.texts(answers, AnsweredKey::headers);
                arrays.bytes(answers, AnsweredKey::body);
            }
            arrays.texts(events, EventRow::aggregateIdentifier);
            arrays.add("bigint", events.stream().map(EventRow::sequenceNumber).toArray(Long[]::new));
            arrays.texts(events, EventRow::type);
            arrays.texts(events, EventRow::eventIdentifier);
            arrays.texts(events, EventRow::payloadType);
            arrays.texts(events, EventRow::payloadRevision);
            arrays.bytes(events, EventRow::payload);
            arrays.bytes(events, EventRow::metaData);
            arrays.texts(events, EventRow::timeStamp);
            statement.executeUpdate();
        }
    }

    /** The parameters of a statement, one array after the other. */
    private static final class Arrays {
        private final PreparedStatement statement;
        private int set;

        private Arrays(PreparedStatement statement) {
            this.statement = statement;
        }

        private <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
            add("text", rows.stream().map(column).toArray(String[]::new));
        }

        private <T> void bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
            add("bytea", rows.stream().map(column).toArray(byte[][]::new));
        }

        private void add(String type, Object[] values) throws SQLException {
            statement.setArray(++set, statement.getConnection().createArrayOf(type, values));
        }
    }
}
