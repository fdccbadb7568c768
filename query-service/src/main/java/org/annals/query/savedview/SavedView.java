package org.annals.query.savedview;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.annals.query.reading.Versioned;

/**
 * A list as somebody likes to see it.
 *
 * @param list as in the list's address, such as {@code quotes}
 * @param parameters of the list, by name
 * @param shared whether everybody sees the view
 * @param own whether it is the caller's, who may change it
 */
public record SavedView(
        UUID id,
        String list,
        String name,
        Map<String, String> parameters,
        boolean shared,
        boolean own,
        UUID ownerId,
        String ownerName,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
