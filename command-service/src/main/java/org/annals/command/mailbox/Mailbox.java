package org.annals.command.mailbox;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.HoldMailbox;
import org.annals.api.mailbox.LimitMailbox;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxLimits;
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
import org.annals.api.mailbox.MakeMailboxDefault;
import org.annals.api.mailbox.RecordVerification;
import org.annals.api.mailbox.RegisterMailbox;
import org.annals.api.mailbox.ReleaseMailbox;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.api.mailbox.ShareMailbox;
import org.annals.api.mailbox.SignInMailbox;
import org.annals.api.mailbox.UnshareMailbox;
import org.annals.api.mailbox.VerificationFailure;
import org.annals.command.decision.Version;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

/** A user's own sending account. */
@Aggregate
class Mailbox {
    @AggregateIdentifier
    private UUID mailboxId;

    private UUID ownerId;
    private MailboxSettings settings;
    private boolean hasPassword;
    private HoldCause held;
    private HoldCause lastHeldFor;
    private int heldInARow;
    private long editedVersion;
    private long limitedVersion;
    private boolean verified = true;
    private MailboxLimits limits = MailboxLimits.NONE;
    private final Set<UUID> sharedWith = new HashSet<>();

    Mailbox() {}

    @CommandHandler
    Mailbox(RegisterMailbox command, MailboxAccounts accounts) {
        MailboxRules.signInMustFit(command.settings(), command.sealedPassword() != null);
        boolean first = accounts.register(command.mailboxId(), command.ownerId(), command.sealedPassword());
        accounts.servedBy(command.mailboxId(), command.settings().smtp());
        AggregateLifecycle.apply(new MailboxRegistered(
                command.mailboxId(), command.ownerId(), command.settings(), command.sealedPassword() != null, first));
        requireVerification(accounts, command.mailboxId(), command.ownerId(), "it is new");
    }

    @CommandHandler
    long handle(ReviseMailbox command, MailboxAccounts accounts) {
        Version.mustBeSince(editedVersion, command.expectedVersion());
        boolean newPassword = command.sealedPassword() != null;
        boolean keepsPassword = hasPassword
                && command.settings().smtp().username() != null
                && command.settings().smtp().provider() == null;
        if (newPassword || !keepsPassword) {
            MailboxRules.signInMustFit(command.settings(), newPassword);
            accounts.replacePassword(mailboxId, command.sealedPassword());
        }
        if (!MailboxRules.sameSignIn(settings, command.settings())) {
            accounts.signOut(mailboxId);
        }
        if (newPassword || !command.settings().equals(settings)) {
            boolean sameAccount = !newPassword && MailboxRules.sameAccount(settings, command.settings());
            accounts.servedBy(mailboxId, command.settings().smtp());
            AggregateLifecycle.apply(new MailboxRevised(
                    mailboxId, ownerId, command.settings(), newPassword || keepsPassword, newPassword));
            if (!sameAccount) {
                requireVerification(accounts, mailboxId, ownerId, "its settings were changed");
            }
            releaseUnlessPaused(accounts, "its settings were changed");
        }
        return Version.current();
    }

    @CommandHandler
    long handle(SignInMailbox command, MailboxAccounts accounts) {
        if (command.provider() != settings.smtp().provider()) {
            throw new RuleViolated(
                    "mailbox-changed", "The mailbox was changed while you signed in to it. Sign in once more.");
        }
        accounts.signIn(mailboxId, command.sealedRefreshToken());
        AggregateLifecycle.apply(new MailboxSignedIn(mailboxId, ownerId, command.provider()));
        releaseUnlessPaused(accounts, "its owner signed in to it");
        return Version.current();
    }

    /** What held it no longer stands; a pause is a person's and stays. */
    private void releaseUnlessPaused(MailboxAccounts accounts, String why) {
        if (held != null && held != HoldCause.PAUSED) {
            accounts.release(mailboxId);
            AggregateLifecycle.apply(new MailboxReleased(mailboxId, ownerId, why));
        }
    }

    @CommandHandler
    long handle(MakeMailboxDefault command, MailboxAccounts accounts) {
        if (accounts.makeDefault(mailboxId, ownerId)) {
            AggregateLifecycle.apply(new MailboxMadeDefault(mailboxId, ownerId));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(HoldMailbox command, MailboxAccounts accounts) {
        boolean pausedByPerson = held == HoldCause.PAUSED && command.cause() != HoldCause.PAUSED;
        boolean alreadyWithoutEnd = held == command.cause() && command.until() == null;
        if (!pausedByPerson && !alreadyWithoutEnd) {
            accounts.hold(mailboxId, command.cause(), command.until());
            AggregateLifecycle.apply(new MailboxHeld(
                    mailboxId,
                    ownerId,
                    command.cause(),
                    command.until(),
                    command.cause() == lastHeldFor ? heldInARow + 1 : 1,
                    command.advice()));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(ReleaseMailbox command, MailboxAccounts accounts) {
        if (held != null) {
            AggregateLifecycle.apply(new MailboxReleased(mailboxId, ownerId, command.why()));
            accounts.release(mailboxId);
        }
        return Version.current();
    }

    @CommandHandler
    long handle(ProbeMailbox command, MailboxAccounts accounts) {
        if (held == HoldCause.CONNECT || held == HoldCause.AUTH) {
            accounts.release(mailboxId);
            AggregateLifecycle.apply(new MailboxReleased(mailboxId, ownerId, "a retry was asked for"));
        }
        return Version.current();
    }

    /** What a verification has to know before it begins. */
    @CommandHandler
    VerificationStand handle(InspectVerification command) {
        return new VerificationStand(Version.current(), editedVersion, verified);
    }

    @CommandHandler
    long handle(RecordVerification command, MailboxAccounts accounts) {
        if (command.edited() != editedVersion) {
            throw new RuleViolated(
                    "mailbox-changed", "The mailbox was changed while it was being verified. Verify it once more.");
        }
        VerificationFailure failure = command.failure();
        if (failure != null && !verified) {
            AggregateLifecycle.apply(new MailboxVerificationFailed(
                    mailboxId, ownerId, failure.failureClass(), failure.step(), failure.reply(), failure.advice()));
        } else if (failure == null && !verified) {
            accounts.verified(mailboxId, true);
            AggregateLifecycle.apply(new MailboxVerified(mailboxId, ownerId, command.messageId()));
            if (held == HoldCause.CONNECT || held == HoldCause.AUTH) {
                accounts.release(mailboxId);
                AggregateLifecycle.apply(new MailboxReleased(mailboxId, ownerId, "it was verified"));
            }
        }
        return Version.current();
    }

    private static void requireVerification(MailboxAccounts accounts, UUID id, UUID owner, String why) {
        accounts.verified(id, false);
        AggregateLifecycle.apply(new MailboxVerificationRequired(id, owner, why));
    }

    @CommandHandler
    long handle(ShareMailbox command, MailboxAccounts accounts) {
        if (command.userId().equals(ownerId)) {
            throw new RuleViolated("mailbox-owner", "This user owns the mailbox and may use it anyway.");
        }
        if (!sharedWith.contains(command.userId())) {
            accounts.share(mailboxId, command.userId());
            AggregateLifecycle.apply(new MailboxShared(mailboxId, ownerId, command.userId()));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(UnshareMailbox command, MailboxAccounts accounts) {
        if (sharedWith.contains(command.userId())) {
            accounts.unshare(mailboxId, command.userId());
            AggregateLifecycle.apply(new MailboxUnshared(mailboxId, ownerId, command.userId()));
        }
        return Version.current();
    }

    @CommandHandler
    long handle(LimitMailbox command, MailboxAccounts accounts) {
        Version.mustBeSince(limitedVersion, command.expectedVersion());
        if (!command.limits().equals(limits)) {
            accounts.limit(mailboxId, command.limits());
            AggregateLifecycle.apply(new MailboxLimitsChanged(mailboxId, ownerId, command.limits()));
            if (held == HoldCause.LIMIT) {
                accounts.release(mailboxId);
                AggregateLifecycle.apply(new MailboxReleased(mailboxId, ownerId, "its limits were changed"));
            }
        }
        return Version.current();
    }

    /** How often the mailbox was held for its latest cause without a success between. */
    @CommandHandler
    int handle(CountHolds command) {
        return command.cause() == lastHeldFor ? heldInARow : 0;
    }

    @EventSourcingHandler
    void evolve(MailboxHeld event) {
        held = event.cause();
        lastHeldFor = event.cause();
        heldInARow = event.inARow();
    }

    @EventSourcingHandler
    void evolve(MailboxReleased event) {
        held = null;
        lastHeldFor = null;
        heldInARow = 0;
    }

    @EventSourcingHandler
    void evolve(MailboxRegistered event, @SequenceNumber long sequence) {
        mailboxId = event.mailboxId();
        ownerId = event.ownerId();
        settings = event.settings();
        hasPassword = event.hasPassword();
        editedVersion = sequence + 1;
    }

    @EventSourcingHandler
    void evolve(MailboxRevised event, @SequenceNumber long sequence) {
        settings = event.settings();
        hasPassword = event.hasPassword();
        editedVersion = sequence + 1;
    }

    @EventSourcingHandler
    void evolve(MailboxVerificationRequired event) {
        verified = false;
    }

    @EventSourcingHandler
    void evolve(MailboxVerified event) {
        verified = true;
    }

    @EventSourcingHandler
    void evolve(MailboxShared event) {
        sharedWith.add(event.userId());
    }

    @EventSourcingHandler
    void evolve(MailboxUnshared event) {
        sharedWith.remove(event.userId());
    }

    @EventSourcingHandler
    void evolve(MailboxLimitsChanged event, @SequenceNumber long sequence) {
        limits = event.limits();
        limitedVersion = sequence + 1;
    }
}
