package org.annals.command.delivery.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header fields of a message or part (RFC 5322 section 2.2), unfolded. Whatever is no field is passed over. */
final class MailHeaders {

    private static final int MOST_FIELDS = 500;
    private static final int LONGEST_VALUE = 8_000;

    private record Field(String name, String value) {}

    private final List<Field> fields;

    private MailHeaders(List<Field> fields) {
        this.fields = fields;
    }

    /** @param text lines up to, and without, the first empty one */
    static MailHeaders parse(String text) {
        List<Field> fields = new ArrayList<>();
        String name = null;
        StringBuilder value = new StringBuilder();
        for (String line : text.split("\r?\n")) {
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            int colon = line.indexOf(':');
            if (folded) {
                append(value.append(' '), line.strip());
            } else if (colon > 0) {
                add(fields, name, value);
                name = line.substring(0, colon).strip();
                value = new StringBuilder();
                append(value, line.substring(colon + 1).strip());
            }
        }
        add(fields, name, value);
        return new MailHeaders(fields);
    }

    private static void append(StringBuilder value, String text) {
        value.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST_VALUE - value.length())));
    }

    private static void add(List<Field> fields, String name, StringBuilder value) {
        if (name != null && fields.size() < MOST_FIELDS) {
            fields.add(new Field(name, value.toString().strip()));
        }
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name.equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
