package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.api.mailbox.MailboxLimits;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a mailbox beside its settings. Secrets are never printed.
 *
 * @param mends how often its settings were revised, it was verified or signed in
 * @param limits its own; its provider's may hold besides
 * @param serverInTrouble whether its server, or any server it may have, could not be reached lately
 */
public record MailboxAccount(
        UUID ownerId,
        @Nullable String sealedPassword,
        int mends,
        boolean verified,
        MailboxLimits limits,
        boolean serverInTrouble) {

    @Override
    public String toString() {
        return "MailboxAccount[of " + ownerId + "]";
    }
}
