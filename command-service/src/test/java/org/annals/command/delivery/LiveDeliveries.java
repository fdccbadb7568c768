package org.annals.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.annals.api.delivery.DeliveryCommand;
import org.annals.api.delivery.RecordAttempt;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.SmtpServer;
import org.annals.api.quote.RecordQuoteSent;
import org.annals.command.delivery.submission.SubmissionResult;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;

/**
 * The door for simulations to the delivery's own decisions: the real aggregate, saga and policies, in memory. What the saga
 * sends, and the deadlines it sets, go to the given receivers while it handles an event. For one thread.
 */
public final class LiveDeliveries {
    private final AggregateModel<Delivery> deliveries;
    private final AnnotationSagaMetaModelFactory sagas;

    public LiveDeliveries(Consumer<Object> commands, BiConsumer<Instant, Object> deadlines) {
        deliveries = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                Delivery.class, with(Delivery.class, RetryPolicy.standard(), EvidencePolicy.standard()));
        sagas = new AnnotationSagaMetaModelFactory(
                with(DeliverySaga.class, listening(commands), new LiveDeadlines(deadlines), SenderPatience.standard()));
    }

    private static ParameterResolverFactory with(Class<?> type, Object... resources) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(type),
                new SimpleResourceParameterResolverFactory(List.of(resources)));
    }

    private static SagaCommands listening(Consumer<Object> commands) {
        return new SagaCommands(null) {
            @Override
            void send(DeliveryCommand command) {
                commands.accept(command);
            }

            @Override
            void send(RecordQuoteSent command) {
                commands.accept(command);
            }
        };
    }

    public LiveDelivery delivery() {
        return new LiveDelivery(deliveries);
    }

    public LiveSaga saga(UUID deliveryId) {
        return new LiveSaga(deliveryId, sagas);
    }

    /** What a worker records after its conversation. */
    public static RecordAttempt outcome(
            Begun begun, UUID deliveryId, UUID claim, SubmissionResult result, Instant finished, double jitter) {
        return new AttemptReporting(begun.number(), begun.at(), begun.node())
                .of(deliveryId, claim, result, finished, jitter);
    }

    /** What a worker records that could not ask whether it may write the dot. */
    public static RecordAttempt fenced(Begun begun, UUID deliveryId, UUID claim, SmtpServer server, Instant finished) {
        return new AttemptReporting(begun.number(), begun.at(), begun.node())
                .fenced(deliveryId, claim, server, finished);
    }

    /** An attempt that was begun. */
    public record Begun(int number, Instant at, String node) {}

    /** How long a mailbox is held that was held so often before. */
    public static Duration hold(HoldCause cause, int heldBefore) {
        return HoldSteps.standard().step(cause, heldBefore);
    }
}
