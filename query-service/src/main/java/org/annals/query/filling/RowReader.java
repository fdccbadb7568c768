package org.annals.query.filling;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of many records with one statement, every value as text. */
record RowReader(Connection connection, String schema) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    List<@Nullable String[]> read(TableShape shape, List<String> records) throws SQLException {
        if (shape.keyType().equals("uuid")) {
            records.removeIf(record -> !UUID.matcher(record).matches());
        }
        List<@Nullable String[]> rows = new ArrayList<>();
        if (records.isEmpty()) {
            return rows;
        }
        try (PreparedStatement statement = connection.prepareStatement(select(shape))) {
            statement.setArray(1, connection.createArrayOf(shape.keyType(), records.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(values(found, shape.columns().size()));
                }
            }
        }
        return rows;
    }

    private String select(TableShape shape) {
        String condition = shape.condition() == null ? "" : " AND " + shape.condition();
        return shape.columns().stream()
                .map(column -> column + "::text")
                .collect(joining(
                        ", ",
                        "SELECT ",
                        " FROM " + shape.in(schema) + " WHERE " + shape.key().getFirst() + " = ANY(?)" + condition
                                + " ORDER BY " + String.join(", ", shape.key())));
    }

    private static @Nullable String[] values(ResultSet row, int count) throws SQLException {
        @Nullable String[] values = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.getString(i + 1);
        }
        return values;
    }
}
