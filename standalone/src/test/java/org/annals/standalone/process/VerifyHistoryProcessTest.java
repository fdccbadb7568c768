package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.history.VerifyHistory;
import org.annals.standalone.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@code ./crm verify-history} runs it, beside the application and after it. */
class VerifyHistoryProcessTest {
    private static final Map<String, String> SETTINGS = Map.of("CRM_ADMIN_PASSWORD", "correct-horse-battery-9");
    private static final String KEEP = "CREATE TABLE store.kept AS SELECT * FROM store.domain_event";
    private static final String PUT_BACK = """
            DELETE FROM store.domain_event;
            INSERT INTO store.domain_event OVERRIDING SYSTEM VALUE SELECT * FROM store.kept""";
    private static final String SWAP = """
            UPDATE store.domain_event SET global_index = -3 WHERE global_index = 3;
            UPDATE store.domain_event SET global_index = 3 WHERE global_index = 4;
            UPDATE store.domain_event SET global_index = 4 WHERE global_index = -3""";
    private static final String CUT_OFF = """
            DELETE FROM store.domain_event WHERE global_index >=
                (SELECT first_position FROM store.history_block ORDER BY number DESC LIMIT 1);
            DELETE FROM store.history_block WHERE number = (SELECT max(number) FROM store.history_block)""";

    @TempDir
    Path temporary;

    @Test
    void what_was_done_to_the_history_behind_the_applications_back_is_named() throws Exception {
        Path data = temporary.resolve("data");
        Path checkpoint = temporary.resolve("checkpoint.json");
        EmbeddedDatabase database;
        try (StandaloneProcess application = StandaloneProcess.start(data, FreePort.any(), SETTINGS, "--no-demo")
                .ready()) {
            Api admin =
                    new Api(application.url(), application.url()).signIn("admin", SETTINGS.get("CRM_ADMIN_PASSWORD"));
            for (int i = 0; i < 5; i++) {
                admin.post("/companies", Map.of("name", "Company " + i, "country", "TH"));
            }
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> whole(data).contains("blocks verified, 0 not yet sealed"));
            database = new EmbeddedDatabase(DataFolder.open(data));
            assertThat(database.join()).isTrue();
            run(database, KEEP);

            run(database, "UPDATE store.domain_event SET payload = '{}' WHERE global_index = 3");
            assertThat(tampered(data)).contains("position 3").contains("the event was changed");
            run(database, PUT_BACK);
            run(database, "DELETE FROM store.domain_event WHERE global_index = 3");
            assertThat(tampered(data)).contains("position 3").contains("the event is missing");
            run(database, PUT_BACK);
            run(database, SWAP);
            assertThat(tampered(data)).contains("position 3").contains("another stands in its place");
            run(database, PUT_BACK);
            assertThat(whole(data, "--export-checkpoint", checkpoint.toString()))
                    .contains("no checkpoint was given");
            application.stop();
        }

        assertThat(whole(data, "--checkpoint", checkpoint.toString())).doesNotContain("no checkpoint was given");
        database.start();
        run(database, CUT_OFF);
        database.close();
        assertThat(whole(data)).contains("cannot be known");
        assertThat(tampered(data, "--checkpoint", checkpoint.toString())).contains("is missing");
    }

    private static String whole(Path data, String... options) throws IOException {
        return verified(0, data, options);
    }

    private static String tampered(Path data, String... options) throws IOException {
        String output = verified(1, data, options);
        assertThat(output).contains("history: NOT WHOLE");
        return output;
    }

    private static String verified(int exitCode, Path data, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of(options));
        try (JavaProcess verification = JavaProcess.start(VerifyHistory.class, Map.of(), arguments)) {
            assertThat(verification.exitCode()).as(verification::output).isEqualTo(exitCode);
            return verification.output();
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
