package org.annals.command.delivery;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.annals.api.FailureClass;
import org.annals.api.delivery.DeliveryCommand;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DocumentRef;
import org.annals.api.delivery.FreezeMessage;
import org.annals.api.delivery.RefuseDelivery;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.command.mailbox.SendingAccounts;
import org.annals.documents.DocumentNotRenderable;
import org.annals.platform.archive.Archive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the bytes of a message once and archives them, before any network. */
@Component
class MessageFreezer {
    private static final Logger LOG = LoggerFactory.getLogger(MessageFreezer.class);

    private final SendingAccounts accounts;
    private final Map<String, DocumentSource> documents;
    private final Archive archive;
    private final Clock clock;

    MessageFreezer(SendingAccounts accounts, List<DocumentSource> documents, Archive archive, Clock clock) {
        this.accounts = accounts;
        this.documents = documents.stream().collect(Collectors.toMap(DocumentSource::type, Function.identity()));
        this.archive = archive;
        this.clock = clock;
    }

    /** @return what to tell the delivery: that its message is frozen, or why it cannot be made */
    DeliveryCommand freeze(UUID deliveryId, DeliveryOrder order) {
        Instant now = clock.instant();
        Optional<UUID> mailbox = accounts.choose(order.mailboxId(), order.senderId());
        if (mailbox.isEmpty()) {
            return new RefuseDelivery(
                    deliveryId,
                    FailureClass.NO_MAILBOX,
                    "You have no mailbox yet. Set one up and the message goes out by itself.",
                    now);
        }
        MailboxSettings settings = accounts.settings(mailbox.get());
        try {
            OutgoingMessage message = new OutgoingMessage(deliveryId, settings);
            byte[] bytes = message.bytes(order, attachment(order.document()), now);
            String sha256 = archive.store(bytes, "message/rfc822");
            return new FreezeMessage(
                    deliveryId, mailbox.get(), settings.address(), message.messageId(), sha256, bytes.length, now);
        } catch (MessagingException | DocumentNotRenderable e) {
            LOG.warn("The message of delivery {} cannot be made", deliveryId, e);
            return new RefuseDelivery(
                    deliveryId, FailureClass.LOCAL, "The message could not be made: " + e.getMessage(), now);
        }
    }

    private DocumentSource.Attachment attachment(DocumentRef document) {
        return documents.get(document.type()).attachment(document.id());
    }
}
