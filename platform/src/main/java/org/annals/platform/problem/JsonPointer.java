package org.annals.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** JSON pointers (RFC 6901) out of the ways in which libraries name a place in the body. */
final class JsonPointer {

    private JsonPointer() {}

    /** From a path of Jackson's. */
    static String of(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "/" + step.getIndex() : "/" + escape(step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /** From a property path of bean validation or data binding, such as {@code lines[0].quantity}. */
    static String of(String propertyPath) {
        if (propertyPath.isEmpty()) {
            return "";
        }
        return "/"
                + propertyPath
                        .replace("[", "/")
                        .replace("]", "")
                        .replace('.', '/')
                        .replaceFirst("^/", "");
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
