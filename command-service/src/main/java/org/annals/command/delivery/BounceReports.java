package org.annals.command.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.ReportBounce;
import org.annals.api.delivery.ReportReply;
import org.annals.command.delivery.evidence.Bounce;
import org.annals.command.delivery.evidence.BounceReading;
import org.annals.command.delivery.evidence.Bounces;
import org.annals.command.delivery.evidence.ImapAccount;
import org.annals.command.delivery.evidence.RecipientStatus;
import org.annals.command.delivery.evidence.Reply;
import org.annals.command.delivery.evidence.Unreachable;
import org.annals.command.mailbox.SendingAccounts;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells deliveries about the notifications of non-delivery and the replies that came back for them. */
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

    /** The position is remembered only after everything was told, so a crash tells some twice, which changes nothing. */
    void read(InboxTurns.Turn turn) {
        Optional<ImapAccount> readable = accounts.open(turn.mailboxId()).imapAccount();
        if (readable.isEmpty()) {
            return;
        }
        switch (bounces.read(readable.get(), turn.position())) {
            case BounceReading.Read read -> {
                RequestContext.asSystem(ACTOR, () -> {
                    read.bounces().forEach(bounce -> tell(turn.mailboxId(), bounce));
                    read.replies().forEach(reply -> tell(turn.mailboxId(), reply));
                });
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
        delivery(bounce.deliveryId())
                .filter(order -> mailboxId.equals(order.mailboxId()))
                .ifPresent(order -> commands.sendAndWait(new ReportBounce(bounce.deliveryId(), failed, bounce.at())));
    }

    /** What the sender wrote themselves after their own message shows nothing. */
    private void tell(UUID mailboxId, Reply reply) {
        for (String messageId : reply.answered()) {
            Reply.deliveryOf(messageId)
                    .ifPresent(deliveryId -> delivery(deliveryId)
                            .filter(order -> mailboxId.equals(order.mailboxId())
                                    && messageId.equals(order.messageId())
                                    && !String.valueOf(order.mailboxAddress()).equalsIgnoreCase(reply.from()))
                            .ifPresent(order -> commands.sendAndWait(
                                    new ReportReply(deliveryId, reply.from(), reply.automatic(), reply.at()))));
        }
    }

    private Optional<WorkOrder> delivery(UUID deliveryId) {
        try {
            return Optional.of(commands.sendAndWait(new InspectDelivery(deliveryId)));
        } catch (AggregateNotFoundException e) {
            LOG.info("A message in an inbox names a delivery that does not exist: {}", deliveryId);
            return Optional.empty();
        }
    }
}
