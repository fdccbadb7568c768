package org.annals.query.asof;

import org.annals.api.mailbox.MailboxEvent;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxReleased;
import org.jspecify.annotations.Nullable;

/** What mailbox events say about holds; the rest of a mailbox has no versions. */
final class MailboxPatches {
    private MailboxPatches() {}

    static Patch of(MailboxEvent event) {
        return switch (event) {
            case MailboxHeld e ->
                hold(e.cause().name()).with("held_until", e.until()).with("hold_advice", e.advice());
            case MailboxReleased e -> hold(null).with("held_until", null).with("hold_advice", null);
            default -> Patch.none();
        };
    }

    private static Patch hold(@Nullable String cause) {
        return Patch.of("hold_cause", cause);
    }
}
