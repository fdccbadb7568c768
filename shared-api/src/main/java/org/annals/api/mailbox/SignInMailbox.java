package org.annals.api.mailbox;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes over a sign-in at the provider. {@code sealedRefreshToken} is ciphertext. */
public record SignInMailbox(
        @TargetAggregateIdentifier UUID mailboxId, SignInProvider provider, String sealedRefreshToken)
        implements MailboxCommand {

    @Override
    public String toString() {
        return "SignInMailbox[" + mailboxId + ", " + provider + "]";
    }
}
