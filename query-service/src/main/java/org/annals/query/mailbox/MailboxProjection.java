package org.annals.query.mailbox;

import java.time.ZoneOffset;
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
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.mailbox}. */
@Component
@ProcessingGroup(Views.DIRECTORY)
class MailboxProjection {
    private static final String SAVE = """
            INSERT INTO read.mailbox
                   (id, owner_id, address, display_name, host, port, security, username, provider, has_password, imap_host,
                    imap_port, imap_security, default_since,
                    created_at, updated_at, version)
            VALUES (:id, :ownerId, :address, :displayName, :host, :port, :security, :username, :provider, :hasPassword, :imapHost,
                    :imapPort, :imapSecurity,
                    CASE WHEN :isDefault THEN CAST(:at AS timestamptz) END, :at, :at, :version)
            ON CONFLICT (id) DO UPDATE
               SET address = excluded.address, display_name = excluded.display_name, host = excluded.host,
                   port = excluded.port, security = excluded.security, username = excluded.username,
                   signed_in = mailbox.signed_in AND mailbox.provider IS NOT DISTINCT FROM excluded.provider
                       AND mailbox.username IS NOT DISTINCT FROM excluded.username AND mailbox.host = excluded.host
                       AND (excluded.imap_host IS NULL OR mailbox.imap_host IS NOT DISTINCT FROM excluded.imap_host),
                   provider = excluded.provider, has_password = excluded.has_password, imap_host = excluded.imap_host,
                   imap_port = excluded.imap_port, imap_security = excluded.imap_security, updated_at = excluded.updated_at, version = excluded.version
             WHERE mailbox.version < excluded.version
            """;
    private static final String MAKE_DEFAULT = """
            UPDATE read.mailbox SET default_since = :at, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private static final String SIGN_IN = """
            UPDATE read.mailbox SET signed_in = true, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String HOLD = """
            UPDATE read.mailbox SET hold_cause = :cause, held_until = :until, hold_advice = :advice, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private static final String VERIFICATION = """
            UPDATE read.mailbox SET verified = :verified, verification_step = :step, verification_reply = :reply,
                   verification_advice = :advice, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private static final String LIMIT = """
            UPDATE read.mailbox SET per_minute = :perMinute, per_day = :perDay, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private final JdbcClient jdbc;
    private final MailboxGrants grants;
    private final Changes changes;

    MailboxProjection(JdbcClient jdbc, MailboxGrants grants, Changes changes) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.changes = changes;
    }

    @EventHandler
    void on(MailboxEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case MailboxRegistered e ->
                save(e.mailboxId(), e.ownerId(), e.settings(), e.hasPassword(), e.isDefault(), occurrence);
            case MailboxRevised e -> save(e.mailboxId(), e.ownerId(), e.settings(), e.hasPassword(), false, occurrence);
            case MailboxMadeDefault e -> makeDefault(e, occurrence);
            case MailboxHeld e -> hold(e, occurrence);
            case MailboxSignedIn e -> signIn(e, occurrence);
            case MailboxReleased e -> release(e, occurrence);
            case MailboxVerificationRequired e -> verification(e.mailboxId(), e.ownerId(), false, null, occurrence);
            case MailboxVerified e -> verification(e.mailboxId(), e.ownerId(), true, null, occurrence);
            case MailboxVerificationFailed e -> verification(e.mailboxId(), e.ownerId(), false, e, occurrence);
            case MailboxShared e -> {
                grants.share(e.mailboxId(), e.userId());
                touch(e.mailboxId(), e.ownerId(), occurrence);
            }
            case MailboxUnshared e -> {
                grants.unshare(e.mailboxId(), e.userId());
                touch(e.mailboxId(), e.ownerId(), occurrence);
                changes.announcePrivate("mailbox", e.mailboxId(), occurrence, e.userId());
            }
            case MailboxLimitsChanged e -> limit(e, occurrence);
        }
    }

    @ResetHandler
    void empty() {
        jdbc.sql("TRUNCATE read.mailbox, read.mailbox_grant").update();
    }

    private void save(
            UUID id,
            UUID ownerId,
            MailboxSettings settings,
            boolean hasPassword,
            boolean isDefault,
            Occurrence occurrence) {
        ImapServer imap = settings.imap();
        jdbc.sql(SAVE)
                .param("id", id)
                .param("ownerId", ownerId)
                .param("address", settings.address())
                .param("displayName", settings.displayName())
                .param("host", settings.smtp().host())
                .param("port", settings.smtp().port())
                .param("security", settings.smtp().security().wireName())
                .param("username", settings.smtp().username())
                .param(
                        "provider",
                        settings.smtp().provider() == null
                                ? null
                                : settings.smtp().provider().wireName())
                .param("hasPassword", hasPassword)
                .param("imapHost", imap == null ? null : imap.host())
                .param("imapPort", imap == null ? null : imap.port())
                .param("imapSecurity", imap == null ? null : imap.security().wireName())
                .param("isDefault", isDefault)
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(id, ownerId, occurrence);
    }

    private void signIn(MailboxSignedIn event, Occurrence occurrence) {
        jdbc.sql(SIGN_IN)
                .param("id", event.mailboxId())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        changes.announcePrivate("mailbox", event.mailboxId(), occurrence, event.ownerId());
    }

    private void hold(MailboxHeld event, Occurrence occurrence) {
        jdbc.sql(HOLD)
                .param("id", event.mailboxId())
                .param("cause", event.cause().name())
                .param("until", event.until() == null ? null : event.until().atOffset(ZoneOffset.UTC))
                .param("advice", event.advice())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(event.mailboxId(), event.ownerId(), occurrence);
    }

    private void release(MailboxReleased event, Occurrence occurrence) {
        jdbc.sql(HOLD)
                .param("id", event.mailboxId())
                .param("cause", null)
                .param("until", null)
                .param("advice", null)
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(event.mailboxId(), event.ownerId(), occurrence);
    }

    private void verification(
            UUID id,
            UUID ownerId,
            boolean verified,
            @Nullable MailboxVerificationFailed failure,
            Occurrence occurrence) {
        jdbc.sql(VERIFICATION)
                .param("id", id)
                .param("verified", verified)
                .param("step", failure == null ? null : failure.step())
                .param("reply", failure == null ? null : failure.reply())
                .param("advice", failure == null ? null : failure.advice())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(id, ownerId, occurrence);
    }

    private void limit(MailboxLimitsChanged event, Occurrence occurrence) {
        jdbc.sql(LIMIT)
                .param("id", event.mailboxId())
                .param("perMinute", event.limits().perMinute())
                .param("perDay", event.limits().perDay())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(event.mailboxId(), event.ownerId(), occurrence);
    }

    private void touch(UUID id, UUID ownerId, Occurrence occurrence) {
        jdbc.sql("UPDATE read.mailbox SET updated_at = :at, version = :version WHERE id = :id AND version < :version")
                .param("id", id)
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(id, ownerId, occurrence);
    }

    /** Its owner and those it is shared with may know. */
    private void announce(UUID id, UUID ownerId, Occurrence occurrence) {
        changes.announcePrivate("mailbox", id, occurrence, ownerId);
        if (!occurrence.replayed()) {
            grants.of(id).forEach(user -> changes.announcePrivate("mailbox", id, occurrence, user));
        }
    }

    private void makeDefault(MailboxMadeDefault event, Occurrence occurrence) {
        jdbc.sql(MAKE_DEFAULT)
                .param("id", event.mailboxId())
                .param("at", occurrence.at())
                .param("version", occurrence.version())
                .update();
        announce(event.mailboxId(), event.ownerId(), occurrence);
    }
}
