package org.annals.query.mailbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.annals.api.mailbox.MailProvider;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.query.reading.Viewer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A mailbox with the name of its owner. */
@Entity
@Immutable
@Table(name = "mailbox_listing")
class MailboxRow {

    @Id
    private UUID id;

    private UUID ownerId;
    private String ownerName;
    private String address;
    private @Nullable String displayName;
    private String host;
    private int port;
    private String security;
    private @Nullable String username;
    private @Nullable String provider;
    private boolean signedIn;
    private boolean hasPassword;
    private @Nullable String imapHost;
    private @Nullable Integer imapPort;
    private @Nullable String imapSecurity;
    private boolean isDefault;
    private boolean verified;
    private @Nullable String verificationStep;
    private @Nullable String verificationReply;
    private @Nullable String verificationAdvice;
    private @Nullable Integer perMinute;
    private @Nullable Integer perDay;
    private UUID[] granteeIds;
    private String[] granteeNames;
    private UUID[] viewerIds;
    private @Nullable String holdCause;
    private @Nullable Instant heldUntil;
    private @Nullable String holdAdvice;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    /** As this user may see it. */
    Mailbox answer(Viewer viewer) {
        boolean granted = Arrays.asList(viewerIds).contains(viewer.id());
        boolean all = viewer.maySee(ownerId);
        MailProvider provider = MailProvider.of(host, address);
        MailboxLimits own = new MailboxLimits(perMinute, perDay);
        return new Mailbox(
                id,
                ownerId,
                ownerName,
                address,
                displayName,
                all ? new SmtpAccount(host, port, security, username, hasPassword, this.provider, signedIn) : null,
                !all || imapHost == null ? null : new ImapAccount(imapHost, imapPort, imapSecurity),
                isDefault,
                granted || ownerId.equals(viewer.id()),
                verified,
                !all || verificationAdvice == null
                        ? null
                        : new VerificationFailure(verificationStep, verificationReply, verificationAdvice),
                holdCause == null ? null : new MailboxHold(holdCause, heldUntil, holdAdvice),
                provider.name(),
                Limits.of(own),
                Limits.of(own.orElse(provider.limits())),
                all ? sharedWith() : List.of(),
                createdAt,
                updatedAt,
                version);
    }

    /** Whether this user may know of it. */
    boolean isVisibleTo(Viewer viewer) {
        return viewer.maySee(ownerId) || Arrays.asList(viewerIds).contains(viewer.id());
    }

    private List<Grantee> sharedWith() {
        return IntStream.range(0, granteeIds.length)
                .mapToObj(i -> new Grantee(granteeIds[i], granteeNames[i]))
                .toList();
    }
}
