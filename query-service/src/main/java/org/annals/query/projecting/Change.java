package org.annals.query.projecting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record changed: what travels between processes, and the reason to read it again.
 *
 * @param slice the record's kind, such as {@code quote}
 * @param ownerId the user who, besides admins, may know of it; null when everybody may
 */
public record Change(
        String slice, String id, long version, @Nullable String ownerId) {

    /** The PostgreSQL notification channel of all processes. */
    public static final String CHANNEL = "annals_live";

    String toPayload() {
        return slice + " " + id + " " + version + (ownerId == null ? "" : " " + ownerId);
    }

    /** Reads what another process sent; empty when it is none of ours. */
    public static Optional<Change> ofPayload(String payload) {
        String[] words = payload.split(" ", -1);
        if (words.length < 3 || words.length > 4 || !words[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(
                new Change(words[0], words[1], Long.parseLong(words[2]), words.length == 4 ? words[3] : null));
    }
}
