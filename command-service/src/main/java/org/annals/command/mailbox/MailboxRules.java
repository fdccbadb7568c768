package org.annals.command.mailbox;

import java.util.Objects;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.platform.problem.InvalidInput;

/** What makes mailbox settings usable. */
final class MailboxRules {

    private MailboxRules() {}

    /** Whether mail goes the same way as before: only then does a verification still stand. */
    static boolean sameAccount(MailboxSettings before, MailboxSettings after) {
        return before.address().equals(after.address()) && before.smtp().equals(after.smtp());
    }

    static void signInMustFit(MailboxSettings settings, boolean hasPassword) {
        boolean hasUsername = settings.smtp().username() != null;
        if (settings.smtp().provider() != null) {
            providerReplacesPassword(hasUsername, hasPassword);
            return;
        }
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

    /** Whether a sign-in at the provider is good for the other settings too: its tokens go to no other server. */
    static boolean sameSignIn(MailboxSettings one, MailboxSettings other) {
        return one.smtp().provider() == other.smtp().provider()
                && Objects.equals(one.smtp().username(), other.smtp().username())
                && one.smtp().host().equals(other.smtp().host())
                && (other.imap() == null
                        || one.imap() != null
                                && one.imap().host().equals(other.imap().host()));
    }

    private static void providerReplacesPassword(boolean hasUsername, boolean hasPassword) {
        if (hasPassword) {
            throw InvalidInput.at(
                    "/smtp/password", "must-be-absent", "Who signs in with a provider enters no password here.");
        }
        if (!hasUsername) {
            throw InvalidInput.at("/smtp/username", "must-be-given", "A sign-in needs a username.");
        }
    }
}
