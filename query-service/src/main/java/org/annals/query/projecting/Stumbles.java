package org.annals.query.projecting;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** Remembers which view could not handle which event, and lets its processor try again: nothing is skipped. */
@Component
class Stumbles implements ErrorHandler {
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    @Override
    public void handleError(ErrorContext context) throws Exception {
        context.failedEvents().stream()
                .filter(TrackedEventMessage.class::isInstance)
                .map(event -> ((TrackedEventMessage<?>) event).trackingToken().position())
                .filter(OptionalLong::isPresent)
                .findFirst()
                .ifPresent(position -> positions.put(context.eventProcessor(), position.getAsLong()));
        PropagatingErrorHandler.instance().handleError(context);
    }

    /** The position of the first event of the batch that failed last; 0 when none ever did. */
    long last(String view) {
        return positions.getOrDefault(view, 0L);
    }
}
