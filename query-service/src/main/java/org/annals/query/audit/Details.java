package org.annals.query.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a record by name, as the audit trail keeps and compares them. */
final class Details {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private Details() {}

    static Map<String, @Nullable Object> of(Record values) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        flatten("", JSON.convertValue(values, FIELDS), flat);
        return flat;
    }

    static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> older, Map<String, @Nullable Object> newer) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(older);
        merged.putAll(newer);
        return merged;
    }

    static Map<String, @Nullable Object> read(String json) {
        return JSON.readValue(json, FIELDS);
    }

    static List<FieldChange> readChanges(String json) {
        return JSON.readValue(json, CHANGES);
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What differs, in the order of the newer details, which may name only some of the fields. */
    static List<FieldChange> compare(Map<String, @Nullable Object> older, Map<String, @Nullable Object> newer) {
        return newer.entrySet().stream()
                .filter(field -> !Objects.equals(older.get(field.getKey()), field.getValue()))
                .map(field -> new FieldChange(field.getKey(), older.get(field.getKey()), field.getValue()))
                .toList();
    }

    private static void flatten(String prefix, Map<?, ?> values, Map<String, @Nullable Object> flat) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested) {
                flatten(prefix + name + ".", nested, flat);
            } else {
                flat.put(prefix + name, value);
            }
        });
    }
}
