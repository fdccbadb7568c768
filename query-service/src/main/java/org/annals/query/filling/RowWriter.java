package org.annals.query.filling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes rows, those of a kind with one statement: it is the same for one row and for many. New ones, if many, with {@code COPY}. */
final class RowWriter {
    private static final int MANY = 30;

    private final Connection connection;
    private final String schema;

    RowWriter(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** Removes rows that hang on others first, and adds them last: tables come in the order of their first use. */
    void write(List<Rows> tables) throws SQLException {
        for (Rows table : tables.reversed()) {
            delete(
                    table.shape(),
                    table.touched(row -> row.stored && row.removed).toList());
        }
        for (Rows table : tables) {
            insert(
                    table.shape(),
                    table.touched(row -> !row.stored && !row.removed).toList());
            var changes = table.touched(row -> row.stored && !row.removed && !row.changed.isEmpty())
                    .collect(groupingBy(row -> (BitSet) row.changed.clone(), LinkedHashMap::new, toList()));
            for (var alike : changes.entrySet()) {
                update(table.shape(), alike.getKey(), alike.getValue());
            }
        }
    }

    void run(String sql, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private void delete(TableShape shape, List<Row> rows) throws SQLException {
        execute(
                "DELETE FROM " + shape.in(schema) + " old USING %s WHERE " + sameKey(shape),
                shape,
                rows,
                keyPositions(shape));
    }

    private void insert(TableShape shape, List<Row> rows) throws SQLException {
        int[] all = IntStream.range(0, shape.columns().size()).toArray();
        if (rows.size() >= MANY) {
            copy(shape, rows, all);
            return;
        }
        String columns = String.join(", ", shape.columns());
        execute(
                "INSERT INTO " + shape.in(schema) + " (" + columns + ") SELECT " + columns
                        + " FROM %s ON CONFLICT DO NOTHING",
                shape,
                rows,
                all);
    }

    private void update(TableShape shape, BitSet changed, List<Row> rows) throws SQLException {
        int[] valuesAndKey = IntStream.concat(changed.stream(), IntStream.of(keyPositions(shape)))
                .toArray();
        execute(
                "UPDATE " + shape.in(schema) + " old SET "
                        + names(shape, changed.stream().toArray())
                                .map(name -> name + " = new." + name)
                                .collect(joining(", "))
                        + " FROM %s WHERE " + sameKey(shape),
                shape,
                rows,
                valuesAndKey);
    }

    /** @param sql with {@code %s} where these values of the rows, as a table called new, belong */
    private void execute(String sql, TableShape shape, List<Row> rows, int[] positions) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.formatted(table(shape, positions)))) {
            for (int i = 0; i < positions.length; i++) {
                int position = positions[i];
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text",
                                rows.stream().map(row -> row.value(position)).toArray()));
            }
            statement.executeUpdate();
        }
    }

    private String table(TableShape shape, int[] positions) throws SQLException {
        Map<String, String> types = ColumnTypes.of(shape.in(schema), connection);
        return names(shape, positions)
                        .map(name -> name + "::" + types.get(name) + " AS " + name)
                        .collect(joining(", ", "(SELECT ", " FROM unnest(?::text[]"))
                + ", ?::text[]".repeat(positions.length - 1)
                + names(shape, positions).collect(joining(", ", ") AS given (", ")) AS new"));
    }

    private void copy(TableShape shape, List<Row> rows, int[] positions) throws SQLException {
        String into =
                "COPY " + shape.in(schema) + " (" + names(shape, positions).collect(joining(", ")) + ") FROM STDIN";
        try (CopyText text = CopyText.begin(connection, into)) {
            for (Row row : rows) {
                for (int position : positions) {
                    text.value(row.value(position));
                }
                text.endRow();
            }
            text.end();
        }
    }

    private static int[] keyPositions(TableShape shape) {
        return IntStream.range(0, shape.key().size()).toArray();
    }

    private static Stream<String> names(TableShape shape, int[] positions) {
        return IntStream.of(positions).mapToObj(shape.columns()::get);
    }

    private static String sameKey(TableShape shape) {
        return shape.key().stream()
                .map(name -> "old." + name + " = new." + name)
                .collect(joining(" AND "));
    }
}
