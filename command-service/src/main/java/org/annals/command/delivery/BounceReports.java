package org.annals.command.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.ReportBounce;
import org.annals.command.delivery.evidence.Bounce;
import org.annals.command.delivery.evidence.BounceReading;
import org.annals.command.delivery.evidence.Bounces;
import org.annals.command.delivery.evidence.ImapAccount;
import org.annals.command.delivery.evidence.RecipientStatus;
import org.annals.command.delivery.evidence.Unreachable;
import org.annals.command.mailbox.SendingAccounts;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells deliveries about the notifications of non-delivery that came back for them. */
@Component
class BounceReports {
    private static final Logger LOG = LoggerFactory.getLogger(BounceReports.class);
    private static final String ACTOR = "system:bounces";

    private final CommandGateway commands;
    private final SendingAccounts accounts;
    private final Bounces bounces;
    private final InboxTurns turns;

    BounceReports(CommandGateway commands, SendingAccounts accounts, Bounces bounces, InboxTurns turns) {
        this.commands = commands;
        this.accounts = accounts;
        this.bounces = bounces;
        this.turns = turns;
    }

    /** The position is remembered only after every bounce was told, so a crash tells some twice, which changes nothing. */
    void read(InboxTurns.Turn turn) {
        Optional<ImapAccount> readable = accounts.open(turn.mailboxId()).imapAccount();
        if (readable.isEmpty()) {
            return;
        }
        switch (bounces.read(readable.get(), turn.position())) {
            case BounceReading.Read read -> {
                RequestContext.asSystem(ACTOR, () -> read.bounces().forEach(bounce -> tell(turn.mailboxId(), bounce)));
                turns.remember(turn.mailboxId(), read.next());
            }
            case Unreachable trouble ->
                LOG.info("Mailbox {} cannot be read for bounces: {}", turn.mailboxId(), trouble.reason());
        }
    }

    /** Anybody can send a made-up notification, so it counts only for a delivery that left the very mailbox it came to. */
    private void tell(UUID mailboxId, Bounce bounce) {
        List<BouncedRecipient> failed = bounce.recipients().stream()
                .filter(recipient -> recipient.action() == RecipientStatus.Action.FAILED)
                .map(recipient -> new BouncedRecipient(
                        recipient.originalRecipient() != null ? recipient.originalRecipient() : recipient.recipient(),
                        recipient.status(),
                        recipient.diagnostic()))
                .toList();
        if (bounce.deliveryId() == null || failed.isEmpty()) {
            return;
        }
        try {
            WorkOrder order = commands.sendAndWait(new InspectDelivery(bounce.deliveryId()));
            if (mailboxId.equals(order.mailboxId())) {
                commands.sendAndWait(new ReportBounce(bounce.deliveryId(), failed, bounce.at()));
            }
        } catch (AggregateNotFoundException e) {
            LOG.info("A bounce names a delivery that does not exist: {}", bounce.deliveryId());
        }
    }
}
