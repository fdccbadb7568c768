package org.annals.command.delivery;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.DocumentRef;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.RequestDelivery;
import org.annals.api.delivery.TellSender;
import org.annals.api.delivery.WithdrawDelivery;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.RecordQuoteSent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Carries a document that was sent to its outcome: requests the delivery, keeps the times of its retries, releases it
 * when its sender gets a first mailbox, withdraws it when the document is voided, and tells the document when it is sent. Talks to
 * nobody but the command bus; its commands never fail for a business reason, since its transaction is the event's.
 */
@Saga
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@ProcessingGroup("delivery-saga")
public class DeliverySaga {
    static final String NEXT_ATTEMPT = "next-attempt";
    private static final String TELL_SENDER = "tell-sender";

    private UUID deliveryId;
    private UUID quoteId;
    private UUID senderId;
    private boolean tellingScheduled;

    @StartSaga
    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(QuoteSendRequested event, @Timestamp Instant at, SagaCommands commands) {
        deliveryId = event.deliveryId();
        quoteId = event.quoteId();
        SagaLifecycle.associateWith("quoteId", quoteId.toString());
        senderId = event.senderId();
        commands.send(new RequestDelivery(
                deliveryId,
                new DeliveryOrder(
                        new DocumentRef("quote", quoteId, event.number()),
                        event.senderId(),
                        event.mailboxId(),
                        event.recipients().stream()
                                .map(recipient -> new DeliveryRecipient(recipient.email(), recipient.name()))
                                .toList(),
                        event.subject(),
                        event.body(),
                        event.html(),
                        event.terms()),
                at));
    }

    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(AttemptDeferred event, DeadlineManager deadlines, SenderPatience patience) {
        deadlines.schedule(event.nextAttemptAt(), NEXT_ATTEMPT, event.report().number());
        if (event.report().failureClass() == FailureClass.CONNECT && !tellingScheduled) {
            Instant since = event.report().finishedAt();
            deadlines.schedule(since.plus(patience.tellAfter()), TELL_SENDER, since);
            tellingScheduled = true;
        }
    }

    @DeadlineHandler(deadlineName = TELL_SENDER)
    public void tellSender(Instant since, @Timestamp Instant at, SagaCommands commands) {
        tellingScheduled = false;
        commands.send(new TellSender(deliveryId, since, at));
    }

    /** What waits for a mailbox that is there is released from the work queue; this one may wait for its sender's first. */
    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(DeliveryBlocked event) {
        if (event.cause() == FailureClass.NO_MAILBOX) {
            SagaLifecycle.associateWith("senderId", senderId.toString());
        }
    }

    @DeadlineHandler(deadlineName = NEXT_ATTEMPT)
    public void nextAttempt(Integer attempts, @Timestamp Instant at, SagaCommands commands) {
        commands.send(new QueueDelivery(deliveryId, attempts, "the next try is due", at));
    }

    @SagaEventHandler(associationProperty = "mailboxId")
    public void on(MailboxVerified event, @Timestamp Instant at, SagaCommands commands) {
        release(at, commands);
    }

    @SagaEventHandler(associationProperty = "ownerId", keyName = "senderId")
    public void on(MailboxRegistered event, @Timestamp Instant at, SagaCommands commands) {
        SagaLifecycle.associateWith("mailboxId", event.mailboxId().toString());
        release(at, commands);
    }

    private void release(Instant at, SagaCommands commands) {
        commands.send(new QueueDelivery(deliveryId, -1, "the mailbox was changed", at));
    }

    @SagaEventHandler(associationProperty = "quoteId")
    public void on(QuoteVoided event, @Timestamp Instant at, SagaCommands commands) {
        commands.send(new WithdrawDelivery(deliveryId, "the quote was voided: " + event.reason(), at));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(DeliverySent event, SagaCommands commands) {
        commands.send(new RecordQuoteSent(quoteId, deliveryId, event.at()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(DeliveryConfirmed event, SagaCommands commands) {
        commands.send(new RecordQuoteSent(quoteId, deliveryId, event.at()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(DeliveryMarkedSent event, SagaCommands commands) {
        commands.send(new RecordQuoteSent(quoteId, deliveryId, event.at()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "deliveryId")
    public void on(DeliveryCancelled event) {}
}
