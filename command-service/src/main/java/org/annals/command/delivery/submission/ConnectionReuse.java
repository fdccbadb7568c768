package org.annals.command.delivery.submission;

import java.time.Duration;

/**
 * How long a connection serves.
 *
 * @param messages how many messages may go over one connection; 1 means a connection for each
 * @param idle how long an open connection waits for the next message before we say goodbye
 */
public record ConnectionReuse(int messages, Duration idle) {

    /** A connection for each message. */
    public static final ConnectionReuse NONE = new ConnectionReuse(1, Duration.ZERO);

    /** Short against the five minutes RFC 5321 section 4.5.3.2.7 lets a server wait, long against the pause between two messages. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    public ConnectionReuse {
        if (messages < 1) {
            throw new IllegalArgumentException("messages per connection must be at least 1");
        }
    }

    public static ConnectionReuse of(int messages) {
        return messages == 1 ? NONE : new ConnectionReuse(messages, IDLE);
    }
}
