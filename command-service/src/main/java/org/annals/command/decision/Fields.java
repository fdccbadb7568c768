package org.annals.command.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The components of a record by name, and a record of components. */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private Fields() {}

    static Map<String, @Nullable Object> of(Record values) {
        return JSON.convertValue(values, FIELDS);
    }

    @SuppressWarnings("unchecked")
    static <T extends Record> T with(T values, Map<String, @Nullable Object> others) {
        Map<String, @Nullable Object> fields = of(values);
        fields.putAll(others);
        return (T) JSON.convertValue(fields, values.getClass());
    }
}
