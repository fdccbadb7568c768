package org.annals.command.mailbox;

import java.util.UUID;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MakeMailboxDefault;
import org.annals.api.mailbox.RegisterMailbox;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.command.decision.Version;
import org.axonframework.commandhandling.CommandHandler;
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
        Version.mustBe(command.expectedVersion());
        boolean newPassword = command.sealedPassword() != null;
        boolean keepsPassword = hasPassword && command.settings().smtp().username() != null;
        if (newPassword || !keepsPassword) {
            MailboxRules.passwordNeedsUsername(command.settings(), newPassword);
            accounts.replacePassword(mailboxId, command.sealedPassword());
        }
        if (newPassword || !command.settings().equals(settings)) {
            AggregateLifecycle.apply(new MailboxRevised(
                    mailboxId, ownerId, command.settings(), newPassword || keepsPassword, newPassword));
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

    @EventSourcingHandler
    void evolve(MailboxRegistered event) {
        mailboxId = event.mailboxId();
        ownerId = event.ownerId();
        settings = event.settings();
        hasPassword = event.hasPassword();
    }

    @EventSourcingHandler
    void evolve(MailboxRevised event) {
        settings = event.settings();
        hasPassword = event.hasPassword();
    }
}
