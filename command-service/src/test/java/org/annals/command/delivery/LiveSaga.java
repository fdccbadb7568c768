package org.annals.command.delivery;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;

/** One real saga, in memory, with its associations and its end. */
public final class LiveSaga {
    private final AnnotatedSaga<DeliverySaga> saga;

    LiveSaga(UUID deliveryId, AnnotationSagaMetaModelFactory models) {
        saga = new AnnotatedSaga<>(
                deliveryId.toString(),
                Set.of(new AssociationValue("deliveryId", deliveryId.toString())),
                new DeliverySaga(),
                models.modelOf(DeliverySaga.class),
                models.chainedInterceptor(DeliverySaga.class));
    }

    public boolean isActive() {
        return saga.isActive();
    }

    /** Handles an event that concerns it; others pass by. */
    public void on(Object event, Instant at) {
        EventMessage<?> message = new GenericEventMessage<>(new GenericMessage<>(event), () -> at);
        if (saga.canHandle(message)) {
            saga.handle(message);
        }
    }

    /** The time it asked for has come. */
    public void nextAttempt(Object payload, Instant at) {
        saga.handle((EventMessage<?>) GenericDeadlineMessage.asDeadlineMessage("next-attempt", payload, at));
    }
}
