package org.annals.query.asof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The columns that an event sets, by name. What it does not name stays as it was. */
record Patch(Map<String, @Nullable Object> columns) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final JsonMapper COLUMNS = JSON.rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    /** Changes nothing: the record has one event more, that is all. */
    static Patch none() {
        return new Patch(Map.of());
    }

    static Patch of(String column, @Nullable Object value) {
        return none().with(column, value);
    }

    /** The components of a record, each in the column of its name. */
    static Patch of(Record values) {
        return new Patch(COLUMNS.convertValue(values, FIELDS));
    }

    Patch with(String column, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new Patch(more);
    }

    Patch with(Patch other) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(columns);
        more.putAll(other.columns);
        return new Patch(more);
    }

    String json() {
        return JSON.writeValueAsString(columns);
    }
}
