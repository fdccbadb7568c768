package org.annals.query.mailbox;

import java.util.UUID;
import java.util.function.Consumer;
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
import org.annals.query.filling.Row;
import org.annals.query.filling.TableShape;
import org.annals.query.mailbox.signin.SignIn;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps {@code read.mailbox}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class MailboxProjection {
    private static final TableShape MAILBOX = TableShape.of("mailbox", "id")
            .with("owner_id", "address", "display_name", "host", "port", "security", "username", "provider")
            .with("has_password", "signed_in", "imap_host", "imap_port", "imap_security", "default_since")
            .with("hold_cause", "held_until", "hold_advice", "per_minute", "per_day")
            .with("verified", "verification_step", "verification_reply", "verification_advice")
            .with("created_at", "updated_at", "version");

    private final Changes changes;

    MailboxProjection(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(MailboxEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case MailboxRegistered e -> register(e, occurrence);
            case MailboxRevised e -> revise(e, occurrence);
            case MailboxMadeDefault e -> makeDefault(e, occurrence);
            case MailboxHeld e -> hold(e, occurrence);
            case MailboxSignedIn e -> signIn(e, occurrence);
            case MailboxReleased e -> release(e, occurrence);
            case MailboxVerificationRequired e -> verification(e.mailboxId(), e.ownerId(), false, null, occurrence);
            case MailboxVerified e -> verification(e.mailboxId(), e.ownerId(), true, null, occurrence);
            case MailboxVerificationFailed e -> verification(e.mailboxId(), e.ownerId(), false, e, occurrence);
            case MailboxShared e -> {
                MailboxGrants.share(e.mailboxId(), e.userId());
                change(e.mailboxId(), e.ownerId(), occurrence, row -> {});
            }
            case MailboxUnshared e -> {
                MailboxGrants.unshare(e.mailboxId(), e.userId());
                change(e.mailboxId(), e.ownerId(), occurrence, row -> {});
                changes.announcePrivate("mailbox", e.mailboxId(), occurrence, e.userId());
            }
            case MailboxLimitsChanged e -> limit(e, occurrence);
        }
    }

    private void register(MailboxRegistered event, Occurrence occurrence) {
        occurrence.add(MAILBOX, event.mailboxId()).ifPresent(row -> {
            row.set("owner_id", event.ownerId())
                    .set("signed_in", false)
                    .set("verified", true)
                    .set("default_since", event.isDefault() ? occurrence.at() : null);
            set(row, event.settings(), event.hasPassword());
        });
        announce(event.mailboxId(), event.ownerId(), occurrence);
    }

    private void revise(MailboxRevised event, Occurrence occurrence) {
        change(event.mailboxId(), event.ownerId(), occurrence, row -> {
            row.set("signed_in", SignIn.outlives(event.settings(), row));
            set(row, event.settings(), event.hasPassword());
        });
    }

    private static void set(Row row, MailboxSettings settings, boolean hasPassword) {
        SmtpServer smtp = settings.smtp();
        ImapServer imap = settings.imap();
        row.set("address", settings.address())
                .set("display_name", settings.displayName())
                .set("host", smtp.host())
                .set("port", smtp.port())
                .set("security", smtp.security().wireName())
                .set("username", smtp.username())
                .set(
                        "provider",
                        smtp.provider() == null ? null : smtp.provider().wireName())
                .set("has_password", hasPassword)
                .set("imap_host", imap == null ? null : imap.host())
                .set("imap_port", imap == null ? null : imap.port())
                .set("imap_security", imap == null ? null : imap.security().wireName());
    }

    private void signIn(MailboxSignedIn event, Occurrence occurrence) {
        occurrence.change(MAILBOX, event.mailboxId()).ifPresent(row -> row.set("signed_in", true));
        changes.announcePrivate("mailbox", event.mailboxId(), occurrence, event.ownerId());
    }

    private void hold(MailboxHeld event, Occurrence occurrence) {
        change(
                event.mailboxId(),
                event.ownerId(),
                occurrence,
                row -> row.set("hold_cause", event.cause())
                        .set("held_until", event.until())
                        .set("hold_advice", event.advice()));
    }

    private void release(MailboxReleased event, Occurrence occurrence) {
        change(
                event.mailboxId(),
                event.ownerId(),
                occurrence,
                row -> row.set("hold_cause", null).set("held_until", null).set("hold_advice", null));
    }

    private void verification(
            UUID id,
            UUID ownerId,
            boolean verified,
            @Nullable MailboxVerificationFailed failure,
            Occurrence occurrence) {
        change(
                id,
                ownerId,
                occurrence,
                row -> row.set("verified", verified)
                        .set("verification_step", failure == null ? null : failure.step())
                        .set("verification_reply", failure == null ? null : failure.reply())
                        .set("verification_advice", failure == null ? null : failure.advice()));
    }

    private void limit(MailboxLimitsChanged event, Occurrence occurrence) {
        change(
                event.mailboxId(),
                event.ownerId(),
                occurrence,
                row -> row.set("per_minute", event.limits().perMinute())
                        .set("per_day", event.limits().perDay()));
    }

    private void makeDefault(MailboxMadeDefault event, Occurrence occurrence) {
        change(event.mailboxId(), event.ownerId(), occurrence, row -> row.set("default_since", occurrence.at()));
    }

    private void change(UUID id, UUID ownerId, Occurrence occurrence, Consumer<Row> change) {
        occurrence.change(MAILBOX, id).ifPresent(change);
        announce(id, ownerId, occurrence);
    }

    /** Its owner and those it is shared with may know. */
    private void announce(UUID id, UUID ownerId, Occurrence occurrence) {
        changes.announcePrivate("mailbox", id, occurrence, ownerId);
        MailboxGrants.of(id).forEach(user -> changes.announcePrivate("mailbox", id, occurrence, user));
    }
}
