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

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
