package org.annals.command.mailbox;

import org.annals.api.mailbox.MailboxSettings;
import org.annals.platform.problem.InvalidInput;

/** What makes mailbox settings usable. */
final class MailboxRules {

    private MailboxRules() {}

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
