package org.annals.query.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.annals.platform.problem.MalformedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: what the list was asked, such as its order, and the sort values of the last row. Clients only hand it
 * back.
 */
public final class Cursor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cursor() {}

    static String write(Order order, List<?> values) {
        return write(order.toString(), values);
    }

    /** @param question tells lists apart that a cursor must not wander between */
    public static String write(String question, List<?> values) {
        List<String> parts = new ArrayList<>();
        parts.add(question);
        values.forEach(value -> parts.add(value.toString()));
        byte[] json = JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** @throws MalformedRequest when it was not written for a list in this order */
    static List<? extends Comparable<?>> read(String cursor, Order order) {
        return read(
                cursor,
                order.toString(),
                order.terms().stream().map(Order.Term::key).toList());
    }

    /** @throws MalformedRequest when it was not written for this question */
    public static List<? extends Comparable<?>> read(String cursor, String question, List<SortKey> keys) {
        try {
            String[] parts = JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            if (parts == null || parts.length != keys.size() + 1 || !question.equals(parts[0])) {
                throw new IllegalArgumentException("the cursor of another list");
            }
            List<Comparable<?>> values = new ArrayList<>();
            for (SortKey key : keys) {
                values.add(key.parse().apply(parts[values.size() + 1]));
            }
            return values;
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            throw MalformedRequest.at(
                    "cursor",
                    "not-a-cursor",
                    "Hand back nextCursor as it was given, with the same search and sort, or leave it out.");
        }
    }
}
