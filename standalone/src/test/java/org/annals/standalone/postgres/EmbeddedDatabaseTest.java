package org.annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.StartRefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    private DataFolder folder;
    private EmbeddedDatabase database;

    @BeforeEach
    void start_on_an_empty_folder() {
        folder = DataFolder.open(temporary.resolve("data"));
        database = new EmbeddedDatabase(folder);
        database.start();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void data_is_there_after_a_restart() throws SQLException {
        remember("ใบเสนอราคา");
        database.close();

        restart();

        assertThat(single("SELECT note FROM memory")).isEqualTo("ใบเสนอราคา");
    }

    @Test
    void a_server_that_outlived_its_application_is_stopped_before_the_next_start() throws SQLException {
        remember("kept");
        ProcessHandle orphan = postmaster();

        restart();

        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
        assertThat(single("SELECT note FROM memory")).isEqualTo("kept");
    }

    @Test
    void a_killed_server_recovers_what_was_committed() throws SQLException {
        remember("committed");
        CompletableFuture<ProcessHandle> gone = postmaster().onExit();
        postmaster().destroyForcibly();
        gone.join();

        restart();

        assertThat(single("SELECT note FROM memory")).isEqualTo("committed");
    }

    @Test
    void a_server_that_dies_is_started_again_where_it_was() throws SQLException {
        remember("committed");
        database.keepRunning();

        for (int time = 0; time < 2; time++) {
            ProcessHandle server = postmaster();
            server.destroyForcibly();
            server.onExit().join();

            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(
                            () -> assertThat(single("SELECT note FROM memory")).isEqualTo("committed"));
        }
    }

    @Test
    void a_request_that_a_killed_application_was_working_on_can_be_repeated_at_once() throws SQLException {
        update("CREATE SCHEMA store");
        update("CREATE TABLE store.idempotent_request (key text, state text, started_at timestamptz)");
        update("INSERT INTO store.idempotent_request VALUES ('half done', 'RUNNING', now()), ('done', 'DONE', now())");

        restart();

        assertThat(single("SELECT key FROM store.idempotent_request WHERE started_at < now() - interval '1 minute'"))
                .isEqualTo("half done");
    }

    @Test
    void a_server_that_is_stopped_stays_stopped() {
        database.keepRunning();
        ProcessHandle server = postmaster();

        database.close();

        assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(new Postmaster(folder.postgres()).isRunning()).isFalse();
    }

    @Test
    void a_stale_pid_file_that_names_a_stranger_does_not_prevent_the_start() throws IOException, SQLException {
        remember("kept");
        Path pidFile = folder.postgres().resolve("postmaster.pid");
        String content = Files.readString(pidFile);
        database.close();
        long stranger = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(pidFile, content.replaceFirst("\\d+", Long.toString(stranger)));

        restart();

        assertThat(single("SELECT note FROM memory")).isEqualTo("kept");
    }

    @Test
    void a_database_folder_half_made_by_a_killed_first_start_is_made_anew() throws IOException {
        DataFolder other = DataFolder.open(temporary.resolve("other"));
        Files.createDirectories(other.root().resolve("postgres.new/base"));

        try (EmbeddedDatabase second = new EmbeddedDatabase(other)) {
            second.start();
        }

        assertThat(other.root().resolve("postgres.new")).doesNotExist();
        assertThat(other.postgres()).isDirectory();
    }

    @Test
    void a_broken_database_folder_gives_one_line_that_names_it() throws IOException {
        database.close();
        Files.delete(folder.postgres().resolve("global/pg_control"));

        assertThatThrownBy(database::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(folder.postgres().toString())
                .hasMessageContaining("pg_control")
                .message()
                .hasLineCount(1);
    }

    @Test
    void a_database_of_another_version_is_refused() throws IOException {
        database.close();
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(database::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("belongs to PostgreSQL 17");
    }

    @Test
    void a_lost_password_is_named_instead_of_guessed() throws IOException {
        database.close();
        Files.delete(folder.secrets().resolve("database-password"));

        assertThatThrownBy(new EmbeddedDatabase(folder)::start)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("secrets/database-password is missing");
    }

    private void restart() {
        database = new EmbeddedDatabase(folder);
        database.start();
    }

    private void remember(String note) throws SQLException {
        update("CREATE TABLE memory (note text)");
        update("INSERT INTO memory VALUES ('" + note + "')");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String single(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
