package org.annals.query.filling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that a projection keeps. The first column of its key names the record that a row belongs to; rows are read and kept
 * per record.
 */
public final class TableShape {
    private final String name;
    private final String keyType;
    private final List<String> key;
    private final List<String> columns;
    private final @Nullable String condition;
    private final Map<String, Integer> positions = new HashMap<>();

    private TableShape(
            String name, String keyType, List<String> key, List<String> columns, @Nullable String condition) {
        this.name = name;
        this.keyType = keyType;
        this.key = key;
        this.columns = columns;
        this.condition = condition;
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
    }

    /**
     * A table whose records go by a uuid.
     *
     * @param key the columns that tell rows apart
     */
    public static TableShape of(String name, String... key) {
        return new TableShape(name, "uuid", List.of(key), List.of(key), null);
    }

    /** A table whose records may go by any text. */
    public static TableShape byText(String name, String... key) {
        return new TableShape(name, "text", List.of(key), List.of(key), null);
    }

    /** The same with these columns besides its key: all that a projection writes. */
    public TableShape with(String... more) {
        return new TableShape(
                name,
                keyType,
                key,
                Stream.concat(columns.stream(), Stream.of(more)).toList(),
                condition);
    }

    /** The same, but of a record only rows that meet this are read, until {@link Rows#complete} asks for the others. */
    public TableShape reading(String condition) {
        return new TableShape(name, keyType, key, columns, condition);
    }

    TableShape complete() {
        return new TableShape(name, keyType, key, columns, null);
    }

    @Nullable String condition() {
        return condition;
    }

    /** PostgreSQL's name of the type of the column that names the record. */
    String keyType() {
        return keyType;
    }

    String name() {
        return name;
    }

    /** Its full name. */
    String in(String schema) {
        return schema + "." + name;
    }

    List<String> key() {
        return key;
    }

    List<String> columns() {
        return columns;
    }

    int position(String column) {
        @Nullable Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return position;
    }
}
