package org.annals.command.delivery.submission;

import java.util.List;
import java.util.Objects;

/** The addresses of MAIL FROM and RCPT TO: bare ASCII mailbox addresses, independent of the message's headers. */
public record Envelope(String sender, List<String> recipients) {

    public Envelope {
        Objects.requireNonNull(sender, "sender");
        recipients = List.copyOf(recipients);
    }
}
