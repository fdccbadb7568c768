package org.annals.query.projecting;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A record changed: what travels between processes, and the reason to read it again.
 *
 * @param slice the record's kind, such as {@code quote}
 * @param ownerId the user who, besides admins, may know of it; null when everybody may
 * @param mark tells this announcement from all others, on every node alike, so that a listener can say how far it got
 */
public record Change(
        String slice, String id, long version, @Nullable String ownerId, String mark) {

    /** The PostgreSQL notification channel of all processes. */
    public static final String CHANNEL = "annals_live";

    public Change(String slice, String id, long version, @Nullable String ownerId) {
        this(slice, id, version, ownerId, newMark());
    }

    /** A mark that no other announcement bears. */
    public static String newMark() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    String toPayload() {
        return mark + " " + slice + " " + id + " " + version + (ownerId == null ? "" : " " + ownerId);
    }

    /** Reads what another process sent; empty when it is none of ours. */
    public static Optional<Change> ofPayload(String payload) {
        String[] words = payload.split(" ", -1);
        if (words.length < 4 || words.length > 5 || !words[3].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                words[1], words[2], Long.parseLong(words[3]), words.length == 5 ? words[4] : null, words[0]));
    }
}
