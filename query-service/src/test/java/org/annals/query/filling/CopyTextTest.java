package org.annals.query.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annals.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyTextTest {
    private static final String COPY = "COPY told (first, second) FROM STDIN";

    private Connection connection;

    @BeforeEach
    void a_table_of_two_texts() throws SQLException {
        connection = TestDatabase.fresh().dataSource().getConnection();
        run("CREATE TEMPORARY TABLE told (place serial, first text CHECK (first <> 'refused'), second text)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_was_written_is_what_is_there() throws SQLException {
        List<@Nullable String> texts = Arrays.asList(
                "plain",
                "",
                null,
                "\\N",
                "a\tb\nc\rd\\e",
                "\n",
                "บริษัท ทดสอบ จำกัด",
                "𝒜 beyond the basic plane",
                "ends with a backslash\\");

        write(texts, texts.reversed());

        assertThat(column("first")).isEqualTo(texts);
        assertThat(column("second")).isEqualTo(texts.reversed());
    }

    @Test
    void texts_longer_than_a_piece_stay_whole() throws SQLException {
        List<@Nullable String> texts =
                List.of("ก".repeat(100_000), "x\t".repeat(50_000), "y".repeat(32 * 1024), "short");

        write(texts, texts.reversed());

        assertThat(column("first")).isEqualTo(texts);
        assertThat(column("second")).isEqualTo(texts.reversed());
    }

    @Test
    void a_row_that_is_refused_leaves_none_behind_and_a_connection_that_works() throws SQLException {
        assertThatThrownBy(() -> write(List.of("fine", "refused"), List.of("fine", "refused")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("told_first_check");

        assertThat(column("first")).isEmpty();
    }

    @Test
    void what_is_not_ended_is_taken_back() throws SQLException {
        try (CopyText text = CopyText.begin(connection, COPY)) {
            text.value("begun");
            text.value("not ended");
            text.endRow();
        }

        assertThat(column("first")).isEmpty();
    }

    private void write(List<@Nullable String> first, List<@Nullable String> second) throws SQLException {
        try (CopyText text = CopyText.begin(connection, COPY)) {
            for (int row = 0; row < first.size(); row++) {
                text.value(first.get(row));
                text.value(second.get(row));
                text.endRow();
            }
            text.end();
        }
    }

    private List<@Nullable String> column(String name) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT " + name + " FROM told ORDER BY place")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
