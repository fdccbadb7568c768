package org.annals.platform.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.annals.platform.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An event table on a real PostgreSQL, with a sealer: what the tests append to, seal and tamper with. */
final class HistoryStore {
    static final UUID AGGREGATE = UUID.fromString("0192f0c1-0000-7000-8000-000000000042");

    private static final String APPEND = """
            INSERT INTO store.domain_event (aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                            payload, meta_data, time_stamp)
            VALUES (?, ?, 'Company', ?, 'org.annals.api.company.CompanyCreated', ?, ?, '2026-11-20T05:00:00Z')
            """;

    final DataSource database = TestDatabase.fresh().dataSource();
    final JdbcClient jdbc = JdbcClient.create(database);
    final HistoryKeyset key = HistoryKeyset.parse(HistoryKeyset.generate());
    private final HistorySealer sealer = sealerWith(key);
    private int appended;

    HistoryStore() {
        run(statement("db/store/V001__event_store.sql"));
        run(statement("db/store/V003__history_and_access.sql"));
        look(2, "before");
        run(statement("db/store/V004__access_sealed.sql"));
        run("INSERT INTO store.store_identity (identity) VALUES ('test')");
    }

    private static String statement(String script) {
        try {
            return (script.contains("V001") ? "CREATE SCHEMA store;" : "")
                    + Files.readString(Path.of("src/main/resources", script));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Adds to the access trail, as releases before its seal did too. */
    HistoryStore look(int times, String by) {
        jdbc.sql("""
                INSERT INTO store.access_entry
                       (id, at, kind, actor_id, method, address, status, fields, correlation_id)
                SELECT gen_random_uuid(), '2026-11-20T05:00:00.123456Z', 'DELIVERY_VIEWED', ?, 'GET',
                       '/api/v1/deliveries/{id}', 200, '{"/a","/b"}', n::text
                  FROM generate_series(1, ?) n""").params(by, times).update();
        return this;
    }

    HistorySealer sealerWith(HistoryKeyset signing) {
        return new HistorySealer(database, new JdbcTransactionManager(database), signing, Clock.systemUTC());
    }

    void append(int events) {
        try (Connection connection = database.getConnection()) {
            append(connection, events);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void append(Connection connection, int events) throws java.sql.SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            for (int i = 0; i < events; i++) {
                insert.setString(1, AGGREGATE.toString());
                insert.setLong(2, appended++);
                insert.setString(3, UUID.randomUUID().toString());
                insert.setBytes(4, ("{\"number\":" + appended + "}").getBytes(StandardCharsets.UTF_8));
                insert.setBytes(5, "{\"actor\":\"system:test\"}".getBytes(StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void seal() {
        sealer.seal();
    }

    /** Appends and seals this many blocks of three events each. */
    HistoryStore sealedBlocks(int blocks) {
        for (int i = 0; i < blocks; i++) {
            append(3);
            seal();
        }
        return this;
    }

    void run(String sql) {
        new JdbcTemplate(database).execute(sql);
    }

    HistoryVerification.Verified verify() {
        return verify(null);
    }

    HistoryVerification.Verified verify(HistoryCheckpoint checkpoint) {
        try (Connection connection = database.getConnection()) {
            return new HistoryVerification(key, events -> {}).verify(connection, checkpoint);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
