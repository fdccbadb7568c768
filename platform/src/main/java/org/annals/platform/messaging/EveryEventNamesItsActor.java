package org.annals.platform.messaging;

import java.util.List;
import java.util.function.BiFunction;
import org.annals.api.EventMetadata;
import org.annals.platform.access.EventsTold;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Refuses to store an event that does not say who caused it; the request it comes from is told of by it. */
final class EveryEventNamesItsActor implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> {
            if (!(event.getMetaData().get(EventMetadata.ACTOR) instanceof String)) {
                throw new IllegalStateException(event.getPayloadType().getSimpleName() + " names no actor");
            }
            EventsTold.mark();
            return event;
        };
    }
}
