package org.annals.query.asof;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailboxEvent;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxLimitsChanged;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxSignedIn;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.mailbox.MailboxVerificationFailed;
import org.annals.api.mailbox.MailboxVerificationRequired;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.api.mailbox.SmtpServer;
import org.annals.query.mailbox.signin.SignIn;
import org.jspecify.annotations.Nullable;

/** What each event says about a mailbox. */
final class MailboxPatches {
    private MailboxPatches() {}

    /** @param at when it happened */
    static Patch of(MailboxEvent event, Instant at) {
        return switch (event) {
            case MailboxRegistered e ->
                settings(e.settings(), e.hasPassword())
                        .with("owner_id", e.ownerId())
                        .with("signed_in", false)
                        .with("verified", true)
                        .with("default_since", e.isDefault() ? at : null)
                        .with("grants", Map.of());
            case MailboxRevised e ->
                settings(e.settings(), e.hasPassword())
                        .derived("signed_in", mailbox -> SignIn.outlives(e.settings(), mailbox));
            case MailboxMadeDefault _ -> Patch.of("default_since", at);
            case MailboxHeld e ->
                Patch.of("hold_cause", e.cause()).with("held_until", e.until()).with("hold_advice", e.advice());
            case MailboxReleased _ ->
                Patch.of("hold_cause", null).with("held_until", null).with("hold_advice", null);
            case MailboxVerificationRequired _ -> verification(false, null);
            case MailboxVerified _ -> verification(true, null);
            case MailboxVerificationFailed e -> verification(false, e);
            case MailboxShared e -> grant(e.userId(), true);
            case MailboxUnshared e -> grant(e.userId(), false);
            case MailboxLimitsChanged e ->
                Patch.of("per_minute", e.limits().perMinute())
                        .with("per_day", e.limits().perDay());
            case MailboxSignedIn _ -> Patch.of("signed_in", true);
        };
    }

    private static Patch settings(MailboxSettings settings, boolean hasPassword) {
        SmtpServer smtp = settings.smtp();
        ImapServer imap = settings.imap();
        return Patch.of("address", settings.address())
                .with("display_name", settings.displayName())
                .with("host", smtp.host())
                .with("port", smtp.port())
                .with("security", smtp.security().wireName())
                .with("username", smtp.username())
                .with(
                        "provider",
                        smtp.provider() == null ? null : smtp.provider().wireName())
                .with("has_password", hasPassword)
                .with("imap_host", imap == null ? null : imap.host())
                .with("imap_port", imap == null ? null : imap.port())
                .with("imap_security", imap == null ? null : imap.security().wireName());
    }

    private static Patch verification(boolean verified, @Nullable MailboxVerificationFailed failure) {
        return Patch.of("verified", verified)
                .with("verification_step", failure == null ? null : failure.step())
                .with("verification_reply", failure == null ? null : failure.reply())
                .with("verification_advice", failure == null ? null : failure.advice());
    }

    private static Patch grant(UUID user, boolean may) {
        return Patch.of("grants", Map.of(user.toString(), may));
    }
}
