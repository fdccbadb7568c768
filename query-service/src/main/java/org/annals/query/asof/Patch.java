package org.annals.query.asof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.annals.query.filling.Row;
import org.jspecify.annotations.Nullable;

/** The columns that an event sets, by name. What it does not name stays as it was. */
final class Patch {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private Patch() {}

    /** Changes nothing: the record has one event more, that is all. */
    static Patch none() {
        return new Patch();
    }

    static Patch of(String column, @Nullable Object value) {
        return none().with(column, value);
    }

    /** @param value as {@code Row} takes it; a list is written as JSON, and a map is laid over the JSON that is there */
    Patch with(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    /** The column gets what follows from the record as it is. */
    Patch derived(String column, Derived value) {
        return with(column, value);
    }

    /** A value that depends on what the record said before. */
    @FunctionalInterface
    interface Derived {
        @Nullable Object from(Row present);
    }

    Patch with(Patch other) {
        columns.putAll(other.columns);
        return this;
    }

    Map<String, @Nullable Object> columns() {
        return Collections.unmodifiableMap(columns);
    }
}
