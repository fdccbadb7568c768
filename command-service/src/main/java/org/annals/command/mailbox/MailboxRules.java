package org.annals.command.mailbox;

import org.annals.api.mailbox.MailboxSettings;
import org.annals.platform.problem.InvalidInput;

/** What makes mailbox settings usable. */
final class MailboxRules {

    private MailboxRules() {}

    /** Whether mail goes the same way as before: only then does a verification still stand. */
    static boolean sameAccount(MailboxSettings before, MailboxSettings after) {
        return before.address().equals(after.address()) && before.smtp().equals(after.smtp());
    }

    static void passwordNeedsUsername(MailboxSettings settings, boolean hasPassword) {
        boolean hasUsername = settings.smtp().username() != null;
        if (hasPassword && !hasUsername) {
            throw InvalidInput.at("/smtp/username", "must-be-given", "A password needs a username.");
        }
        if (settings.imap() != null && !hasUsername) {
            throw InvalidInput.at("/smtp/username", "must-be-given", "A mailbox can only be read with a username.");
        }
        if (hasUsername && !hasPassword) {
            throw InvalidInput.at("/smtp/password", "must-be-given", "A username needs a password.");
        }
    }
}
