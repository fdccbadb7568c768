package org.annals.benchmarks.size.history;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Writes a history into a store that the application has made and does not run on, with what the command side would know
 * after it. All processors count as having seen it: the views are filled by a rebuild, and nothing is sent.
 */
public final class HistoryWriter {
    private static final long TELL_EVERY = 50_000;
    private static final String CONTACTS_RESERVED = """
            INSERT INTO command.reservation (kind, name, owner_id)
            SELECT 'contact-email', lower(convert_from(payload, 'UTF8')::jsonb #>> '{details,email}'),
                   aggregate_identifier::uuid
              FROM store.domain_event
             WHERE payload_type = 'org.annals.api.contact.ContactCreated' AND global_index > ?""";
    private static final String ALL_SEEN = """
            UPDATE store.token_entry
               SET token = convert_to(format('{"index":%s,"gaps":[]}', ?::bigint), 'UTF8'),
                   token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken'""";

    private final Connection connection;
    private final LongConsumer progress;

    /** @param progress is told every now and then how many events are written */
    public HistoryWriter(Connection connection, LongConsumer progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** All of it or, when something goes wrong, nothing. */
    public void write(History history) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            long before = last(statement);
            Keys keys = Keys.takenOff(statement);
            copy(history, before);
            keys.putBack(statement);
            long last = before + history.extent().events();
            statement.execute("SELECT setval('store.domain_event_global_index', " + last + ")");
            run(CONTACTS_RESERVED, before);
            numbers(history.staff().numbers());
            mailboxes(history.staff());
            run(ALL_SEEN, last);
            run("UPDATE command.invariant_position SET global_index = ?", last);
            connection.commit();
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE store.domain_event");
            statement.execute("ANALYZE command.reservation");
        }
    }

    private static long last(Statement statement) throws SQLException {
        try (ResultSet answer =
                statement.executeQuery("SELECT coalesce(max(global_index), 0) FROM store.domain_event")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void copy(History history, long before) throws SQLException, IOException {
        try (EventCopy copy = new EventCopy(connection)) {
            long[] written = {0};
            history.tell(event -> {
                written[0]++;
                copy.write(before + written[0], StoredForm.of(event));
                if (written[0] % TELL_EVERY == 0) {
                    progress.accept(written[0]);
                }
            });
        }
    }

    private void numbers(Map<Staff.Series, Long> numbers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO command.number_series (issuer_id, document_type, year, last_number)
                VALUES (?, 'quote', ?, ?)""")) {
            for (Map.Entry<Staff.Series, Long> each : numbers.entrySet()) {
                insert.setObject(1, each.getKey().issuer());
                insert.setInt(2, each.getKey().year());
                insert.setLong(3, each.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void mailboxes(Staff staff) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO command.mailbox_account (mailbox_id, owner_id, is_default, host, port)
                VALUES (?, ?, true, ?, ?)""")) {
            for (Staff.Seller seller : staff.sellers()) {
                insert.setObject(1, seller.mailbox());
                insert.setObject(2, seller.id());
                insert.setString(3, Staff.MAIL_HOST);
                insert.setInt(4, Staff.MAIL_PORT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void run(String sql, long parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, parameter);
            statement.executeUpdate();
        }
    }
}
