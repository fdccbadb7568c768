package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annals.standalone.operator.RebuildCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RebuildProcessTest {
    private static final int COMPANIES = 40_000;
    private static final Map<String, String> SETTINGS = Map.of("CRM_ADMIN_PASSWORD", "correct-horse-battery-9");
    private static final String MULTIPLY = """
            INSERT INTO store.domain_event (aggregate_identifier, sequence_number, type, event_identifier, payload_type,
                                            payload_revision, payload, meta_data, time_stamp)
            SELECT id, 0, type, gen_random_uuid(), payload_type, payload_revision,
                   convert_to(replace(convert_from(payload, 'UTF8'), aggregate_identifier, id), 'UTF8'), meta_data,
                   time_stamp
              FROM (SELECT *, gen_random_uuid()::text AS id FROM store.domain_event, generate_series(1, %d)
                     WHERE payload_type LIKE '%%.CompanyCreated' AND global_index = (
                           SELECT min(global_index) FROM store.domain_event WHERE payload_type LIKE '%%.CompanyCreated')) copies
            """.formatted(COMPANIES);

    @TempDir
    Path temporary;

    @Test
    void a_rebuild_that_was_killed_half_way_goes_on_and_the_terminal_shows_it() throws IOException, SQLException {
        int port = FreePort.any();
        String rebuild;
        try (StandaloneProcess first = start(port)) {
            Api api = admin(first);
            api.post("/companies", Map.of("name", "Many Ltd", "country", "TH"));
            execute(MULTIPLY);
            rebuild =
                    api.post("/admin/rebuilds", Map.of("view", "all")).get("id").asString();
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                long done = rebuild(api, rebuild).get("eventsDone").asLong();
                return done > 0 && done < COMPANIES;
            });
            assertThat(rebuild(api, rebuild).get("state").asString()).isEqualTo("RUNNING");
            first.killWithDatabase();
        }

        try (StandaloneProcess second = start(port)) {
            Api api = admin(second);
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> rebuild(api, rebuild).get("state").asString().equals("DONE"));

            assertThat(terminal(port, 0, "audit")).contains("audit: ", "events/s", "done: the new tables are live");
            assertThat(terminal(port, 0, "--compare")).contains("no differences");
            execute("UPDATE read.company SET name = 'Planted' WHERE name = 'Many Ltd' AND id = ("
                    + "SELECT min(id::text)::uuid FROM read.company WHERE name = 'Many Ltd')");
            assertThat(terminal(port, 2, "--compare", "directory"))
                    .contains("company, only live:", "Planted", "2 rows differ");
            assertThat(terminal(port, 1, "everything")).contains("there is no view or option everything");
        }
    }

    private String terminal(int port, int exitCode, String... arguments) throws IOException {
        List<String> all =
                new java.util.ArrayList<>(List.of("--port", Integer.toString(port), "--data", temporary.toString()));
        all.addAll(List.of(arguments));
        JavaProcess process = JavaProcess.start(RebuildCommand.class, Map.of(), all);
        assertThat(process.exitCode()).as(process.output()).isEqualTo(exitCode);
        return process.output();
    }

    private void execute(String sql) throws SQLException, IOException {
        String port = Files.readAllLines(temporary.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String password =
                Files.readString(temporary.resolve("secrets/database-password")).strip();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/annals", "annals", password);
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private StandaloneProcess start(int port) throws IOException {
        return StandaloneProcess.start(temporary, port, SETTINGS, "--no-demo").ready();
    }

    private static Api admin(StandaloneProcess process) {
        return new Api(process.url(), process.url()).signIn("admin", SETTINGS.get("CRM_ADMIN_PASSWORD"));
    }

    private static JsonNode rebuild(Api api, String id) {
        return api.get("/admin/rebuilds/" + id);
    }
}
