package org.annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.annals.standalone.datafolder.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server is set up, seen on one that runs. */
class SafeSettingsTest {

    @TempDir
    static Path temporary;

    private static DataFolder folder;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(temporary);
        database = new EmbeddedDatabase(folder);
        database.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void no_commit_can_be_lost_and_no_stranger_can_come_in() throws SQLException {
        String settings = """
                SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN
                ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses')
                """;
        assertThat(single(settings))
                .isEqualTo("data_checksums=on fsync=on full_page_writes=on"
                        + " listen_addresses=127.0.0.1 synchronous_commit=on");
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void the_application_is_no_superuser() throws SQLException {
        assertThat(single("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void the_password_is_kept_in_a_file_of_the_owner_alone() throws IOException {
        Path file = folder.secrets().resolve("database-password");

        assertThat(Files.readString(file).strip()).isEqualTo(database.password());
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsOnly("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void ctrl_c_does_not_reach_the_server_because_it_has_a_process_group_of_its_own() throws IOException {
        String server = Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                .getFirst()
                .strip();

        assertThat(processGroup(server))
                .isEqualTo(server)
                .isNotEqualTo(processGroup(Long.toString(ProcessHandle.current().pid())));
    }

    private static String processGroup(String pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", pid).start();
        try (BufferedReader output = ps.inputReader()) {
            return output.readLine().strip();
        }
    }

    private static String single(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
