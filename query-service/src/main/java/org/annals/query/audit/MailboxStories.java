package org.annals.query.audit;

import org.annals.api.mailbox.MailboxEvent;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxLimitsChanged;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxSignedIn;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.mailbox.MailboxVerificationFailed;
import org.annals.api.mailbox.MailboxVerificationRequired;
import org.annals.api.mailbox.MailboxVerified;

/** Mailboxes. Of a password only its presence and its change are known. */
final class MailboxStories {
    private MailboxStories() {}

    static Story of(MailboxEvent event) {
        return switch (event) {
            case MailboxRegistered e ->
                Story.of("mailbox", "Added mailbox " + e.settings().address())
                        .with(e.settings())
                        .with("hasPassword", e.hasPassword())
                        .with("isDefault", e.isDefault());
            case MailboxRevised e ->
                Story.of("mailbox", e.passwordChanged() ? "Changed the settings and the password" : null)
                        .with(e.settings())
                        .with("hasPassword", e.hasPassword());
            case MailboxMadeDefault e ->
                Story.of("mailbox", "Made the default mailbox").with("isDefault", true);
            case MailboxHeld e ->
                Story.of(
                        "mailbox",
                        e.until() == null ? "Held: " + e.advice() : "Held until " + e.until() + ": " + e.advice());
            case MailboxSignedIn e ->
                Story.of("mailbox", "Signed in with " + e.provider().displayName());
            case MailboxReleased e -> Story.of("mailbox", "Released: " + e.why());
            case MailboxVerificationRequired e ->
                Story.of("mailbox", "Has to be verified: " + e.why()).with("verified", false);
            case MailboxVerified e ->
                Story.of("mailbox", "Verified by a message to itself").with("verified", true);
            case MailboxVerificationFailed e ->
                Story.of("mailbox", "Could not be verified: " + e.advice()).with("verified", false);
            case MailboxShared e -> Story.of("mailbox", "Shared with a user").with("user." + e.userId(), "may send");
            case MailboxUnshared e ->
                Story.of("mailbox", "No longer shared with a user").with("user." + e.userId(), null);
            case MailboxLimitsChanged e -> Story.of("mailbox", null).with(e.limits());
        };
    }
}
