package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.HoldMailbox;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MakeMailboxDefault;
import org.annals.api.mailbox.RegisterMailbox;
import org.annals.api.mailbox.ReleaseMailbox;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.command.decision.Version;
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

    Mailbox() {}

    @CommandHandler
    Mailbox(RegisterMailbox command, MailboxAccounts accounts) {
        MailboxRules.passwordNeedsUsername(command.settings(), command.sealedPassword() != null);
        boolean first = accounts.register(command.mailboxId(), command.ownerId(), command.sealedPassword());
        AggregateLifecycle.apply(new MailboxRegistered(
                command.mailboxId(), command.ownerId(), command.settings(), command.sealedPassword() != null, first));
    }

    @CommandHandler
    long handle(ReviseMailbox command, MailboxAccounts accounts) {
        Version.mustBeSince(editedVersion, command.expectedVersion());
        boolean newPassword = command.sealedPassword() != null;
        boolean keepsPassword = hasPassword && command.settings().smtp().username() != null;
        if (newPassword || !keepsPassword) {
            MailboxRules.passwordNeedsUsername(command.settings(), newPassword);
            accounts.replacePassword(mailboxId, command.sealedPassword());
        }
        if (newPassword || !command.settings().equals(settings)) {
            AggregateLifecycle.apply(new MailboxRevised(
                    mailboxId, ownerId, command.settings(), newPassword || keepsPassword, newPassword));
            if (held != null && held != HoldCause.PAUSED) {
                accounts.release(mailboxId);
                AggregateLifecycle.apply(new MailboxReleased(mailboxId, ownerId, "its settings were changed"));
            }
        }
        return Version.current();
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
}
