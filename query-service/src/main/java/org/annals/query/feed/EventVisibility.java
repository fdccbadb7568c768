package org.annals.query.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.query.reading.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who may see which event: the same as in the lists. Users see their own account, mailboxes and saved views, and mail
 * servers' own words only about their own deliveries; admins see everything.
 */
final class EventVisibility {
    private static final Set<String> SERVERS_WORDS = Set.of("reply", "diagnostic");

    private final Viewer viewer;

    EventVisibility(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @param owner of the record, where it is somebody's */
    boolean shows(String slice, String aggregateId, @Nullable String owner) {
        return switch (slice) {
            case "identity" -> viewer.admin() || viewer.id().toString().equals(aggregateId);
            case "mailbox", "savedview" -> isMine(owner);
            default -> true;
        };
    }

    Map<String, @Nullable Object> payload(String slice, @Nullable String owner, Map<String, @Nullable Object> payload) {
        return slice.equals("delivery") && !isMine(owner) ? withoutServersWords(payload) : payload;
    }

    private boolean isMine(@Nullable String owner) {
        return viewer.admin() || owner != null && viewer.maySee(UUID.fromString(owner));
    }

    private static Map<String, @Nullable Object> withoutServersWords(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> kept.put(name, SERVERS_WORDS.contains(name) ? null : withoutServersWords(value)));
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object withoutServersWords(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> fields -> withoutServersWords((Map<String, @Nullable Object>) fields);
            case List<?> items ->
                items.stream().map(EventVisibility::withoutServersWords).collect(Collectors.toList());
            case null, default -> value;
        };
    }
}
