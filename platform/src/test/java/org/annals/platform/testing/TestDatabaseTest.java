package org.annals.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void two_fresh_databases_do_not_see_each_other() throws SQLException {
        var first = TestDatabase.fresh();
        var second = TestDatabase.fresh();
        execute(first, "CREATE TABLE seen (id int)");

        execute(second, "CREATE TABLE seen (id int)");

        assertThat(first.name()).isNotEqualTo(second.name());
    }

    @Test
    void the_server_is_as_durable_as_the_application_demands() throws SQLException {
        var database = TestDatabase.fresh();

        assertThat(setting(database, "fsync")).isEqualTo("on");
        assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(database, "full_page_writes")).isEqualTo("on");
    }

    private static String setting(TestDatabase database, String name) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
