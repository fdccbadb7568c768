package org.annals.command.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.RefuseDelivery;
import org.annals.command.mailbox.MailboxAccount;
import org.annals.command.mailbox.MailboxAccounts;
import org.annals.command.mailbox.SendingAccount;
import org.annals.command.mailbox.SendingAccounts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a delivery wait while its mailbox is unverified: before its message is made, so that the address may still change. */
@Component
class VerifiedMailboxes {
    private final CommandGateway commands;
    private final SendingAccounts accounts;
    private final MailboxAccounts mailboxes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VerifiedMailboxes(
            CommandGateway commands,
            SendingAccounts accounts,
            MailboxAccounts mailboxes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Blocks the delivery if its mailbox is unverified. @return whether it may go on */
    boolean mayGoOn(UUID deliveryId, WorkOrder order) {
        Optional<UUID> mailbox = order.mailboxId() != null
                ? Optional.of(order.mailboxId())
                : accounts.choose(order.order().mailboxId(), order.order().senderId());
        return mailbox.flatMap(mailboxes::account)
                .map(account -> mayGoOn(deliveryId, mailbox.get(), account))
                .orElse(true);
    }

    /** The same for a delivery whose mailbox is settled. */
    boolean mayGoOn(UUID deliveryId, SendingAccount account) {
        return mayGoOn(deliveryId, account.mailboxId(), account.account());
    }

    private boolean mayGoOn(UUID deliveryId, UUID mailboxId, MailboxAccount account) {
        return account.verified() || !block(deliveryId, mailboxId);
    }

    /** A verification that ends at this moment comes before, and nothing is blocked, or after, and releases it. */
    private boolean block(UUID deliveryId, UUID mailboxId) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (mailboxes.staysVerified(mailboxId)) {
                return false;
            }
            commands.sendAndWait(new RefuseDelivery(
                    deliveryId,
                    FailureClass.UNVERIFIED,
                    "This mailbox is not verified yet. Verify your mailbox and the message goes out by itself.",
                    clock.instant()));
            return true;
        }));
    }
}
