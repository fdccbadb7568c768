package org.annals.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a place in a request wants, in words that do not name our types. */
record ExpectedValue(String code, String detail) {

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class, Short.class, Byte.class);

    static ExpectedValue of(@Nullable Class<?> type) {
        if (type == null) {
            return new ExpectedValue("wrong-type", "This value has the wrong type.");
        }
        if (type.isEnum()) {
            return oneOf(type);
        }
        if (INTEGERS.contains(type)) {
            return new ExpectedValue("must-be-an-integer", "This must be a whole number.");
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return new ExpectedValue(
                    "must-be-a-decimal", "This must be a decimal number of ordinary size, such as 7 or \"2.50\".");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new ExpectedValue("must-be-a-boolean", "This must be true or false.");
        }
        if (type == String.class) {
            return new ExpectedValue("must-be-text", "This must be text without control characters.");
        }
        if (type == UUID.class) {
            return new ExpectedValue("must-be-a-uuid", "This must be an id (a UUID).");
        }
        if (type == LocalDate.class) {
            return new ExpectedValue("must-be-a-date", "This must be a date such as 2026-12-31.");
        }
        if (type == Instant.class) {
            return new ExpectedValue("must-be-an-instant", "This must be a moment such as 2026-12-31T10:00:00Z.");
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return new ExpectedValue("must-be-a-list", "This must be a list.");
        }
        return new ExpectedValue("must-be-an-object", "This must be an object with named fields.");
    }

    private static ExpectedValue oneOf(Class<?> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new ExpectedValue("must-be-one-of", "This must be one of: %s.".formatted(names));
    }
}
