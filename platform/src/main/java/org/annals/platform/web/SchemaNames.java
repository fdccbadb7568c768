package org.annals.platform.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.StringUtils;

/** The names of records in the API's description; two records never share one, or clients would get wrong types. */
class SchemaNames {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    /** The simple name; a nested record also names its slice, so that each slice may have its {@code Line}. */
    String of(Class<?> type) {
        var name = name(type);
        var other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two records are called %s in the API, rename one: %s, %s"
                    .formatted(name, other.getName(), type.getName()));
        }
        return name;
    }

    private static String name(Class<?> type) {
        var slice = StringUtils.unqualify(type.getPackageName());
        var simple = type.getSimpleName();
        var namesSlice = simple.toLowerCase(Locale.ROOT).contains(slice);
        return type.getDeclaringClass() == null || namesSlice ? simple : StringUtils.capitalize(slice) + simple;
    }
}
