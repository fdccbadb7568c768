package org.annals.query.delivery;

import java.util.Optional;
import org.annals.platform.archive.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Whether the archived message is still what was recorded when it was made.
 *
 * @param recordedSha256 as the delivery's history has it, 64 hexadecimal digits
 * @param archivedSha256 of the archived bytes, computed now; null when they are gone
 */
public record MessageCheck(
        boolean matches, String recordedSha256, @Nullable String archivedSha256) {

    static MessageCheck of(String recordedSha256, Optional<byte[]> archived) {
        String now = archived.map(Archive::sha256).orElse(null);
        return new MessageCheck(recordedSha256.equals(now), recordedSha256, now);
    }
}
