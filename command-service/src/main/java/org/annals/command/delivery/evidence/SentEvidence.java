package org.annals.command.delivery.evidence;

import java.time.Instant;
import java.util.List;

/** What the Sent folder tells about a message. */
public sealed interface SentEvidence permits SentEvidence.Found, SentEvidence.NotFound, Unreachable {

    /**
     * The message is there, so the server took it.
     *
     * @param internalDate when it was filed, by the server's clock
     */
    record Found(String folder, long uid, Instant internalDate) implements SentEvidence {}

    /**
     * Each of these folders was searched completely and the message is in none of them. That says it was not sent only
     * where the server itself files what it takes, as Gmail and Microsoft 365 do.
     */
    record NotFound(List<String> folders) implements SentEvidence {

        public NotFound {
            folders = List.copyOf(folders);
        }
    }
}
