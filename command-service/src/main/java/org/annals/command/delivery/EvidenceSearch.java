package org.annals.command.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.annals.api.delivery.Evidence;
import org.annals.api.delivery.RecordEvidence;
import org.annals.command.delivery.evidence.ImapAccount;
import org.annals.command.delivery.evidence.SentEvidence;
import org.annals.command.delivery.evidence.SentFolder;
import org.annals.command.delivery.evidence.Unreachable;
import org.annals.command.mailbox.SendingAccounts;
import org.annals.platform.crypto.SecretLost;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Looks into the Sent folder of the mailbox for a message whose outcome is unknown. */
@Component
class EvidenceSearch {
    private final CommandGateway commands;
    private final SendingAccounts accounts;
    private final SentFolder sentFolder;
    private final Clock clock;

    EvidenceSearch(CommandGateway commands, SendingAccounts accounts, SentFolder sentFolder, Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.sentFolder = sentFolder;
        this.clock = clock;
    }

    void lookFor(UUID deliveryId, WorkOrder order) {
        commands.sendAndWait(look(deliveryId, order));
    }

    private RecordEvidence look(UUID deliveryId, WorkOrder order) {
        Optional<ImapAccount> readable;
        try {
            readable = accounts.open(order.mailboxId()).imapAccount();
        } catch (SecretLost e) {
            return found(
                    deliveryId, Evidence.NOT_AVAILABLE, "The stored password of the mailbox can no longer be read.");
        }
        if (readable.isEmpty()) {
            return found(
                    deliveryId,
                    Evidence.NOT_AVAILABLE,
                    "The mailbox is not set up to be read, so its Sent folder cannot be searched.");
        }
        return switch (sentFolder.search(readable.get(), order.messageId(), order.requestedAt())) {
            case SentEvidence.Found hit ->
                found(
                        deliveryId,
                        Evidence.FOUND,
                        "It is in the folder " + hit.folder() + ", filed at " + hit.internalDate() + ".");
            case SentEvidence.NotFound miss ->
                found(deliveryId, Evidence.NOT_FOUND, "It is not in " + String.join(", ", miss.folders()) + ".");
            case Unreachable trouble -> found(deliveryId, Evidence.UNREACHABLE, trouble.advice());
        };
    }

    private RecordEvidence found(UUID deliveryId, Evidence evidence, String detail) {
        return new RecordEvidence(deliveryId, evidence, detail, clock.instant());
    }
}
