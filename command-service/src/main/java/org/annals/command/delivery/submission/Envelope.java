package org.annals.command.delivery.submission;

import java.util.List;
import java.util.Objects;
import org.annals.api.RecipientRule;

/** The addresses of MAIL FROM and RCPT TO: bare ASCII mailbox addresses, independent of the message's headers. */
public record Envelope(String sender, List<String> recipients, RecipientRule rule) {

    /** Whoever the server accepts gets the message. */
    public Envelope(String sender, List<String> recipients) {
        this(sender, recipients, RecipientRule.PARTIAL);
    }

    public Envelope {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(sender, "sender");
        recipients = List.copyOf(recipients);
    }
}
