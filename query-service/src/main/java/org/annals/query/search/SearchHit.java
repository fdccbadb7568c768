package org.annals.query.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param type its slice, such as {@code quote}
 * @param title its name, number, address or subject; null for a quote without a number
 * @param subtitle what tells it from others of that title
 * @param company the company it belongs to
 * @param match how well it matches: {@code exact}, {@code title}, {@code text}, {@code part} (of words) or {@code similar}
 * @param highlights where the words were found, at most three fields; empty when they are spread over what is not shown
 */
public record SearchHit(
        String type,
        UUID id,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String company,
        String match,
        List<Highlight> highlights) {

    /** Words that were found, with some text around them: plain text in pieces, so that nobody has to trust markup. */
    public record Highlight(String field, List<Part> parts) {}

    /** A piece of a text. */
    public record Part(String text, boolean hit) {}
}
