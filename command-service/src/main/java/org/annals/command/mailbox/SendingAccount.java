package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.api.mailbox.MailboxSettings;
import org.jspecify.annotations.Nullable;

/** Everything needed to submit mail from a mailbox. The password is never printed. */
public record SendingAccount(
        UUID mailboxId,
        UUID ownerId,
        MailboxSettings settings,
        @Nullable String password) {

    @Override
    public String toString() {
        return "SendingAccount[" + mailboxId + "]";
    }
}
