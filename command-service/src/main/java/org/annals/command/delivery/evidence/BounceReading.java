package org.annals.command.delivery.evidence;

import java.util.List;

/** What a look into the inbox gave. */
public sealed interface BounceReading permits BounceReading.Read, Unreachable {

    /**
     * @param bounces oldest first; also those about messages that are not ours
     * @param replies oldest first; also those to messages that are not ours
     * @param next where to go on; belongs into the same transaction as what the bounces and replies led to
     * @param more whether there is more to read at once
     */
    record Read(List<Bounce> bounces, List<Reply> replies, Position next, boolean more) implements BounceReading {

        public Read {
            bounces = List.copyOf(bounces);
            replies = List.copyOf(replies);
        }
    }
}
