package org.annals.query.projecting;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.annals.query.filling.Batch;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Hands the events of a batch to a view's projections and writes what they did to its tables after the last one. When that
 * fails, the batch comes again and is written event by event.
 */
final class BatchInvoker implements EventHandlerInvoker {
    private final DeadLetteringEventHandlerInvoker projections;
    private final Care care;

    BatchInvoker(DeadLetteringEventHandlerInvoker projections, Care care) {
        this.projections = projections;
        this.care = care;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return projections.canHandle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projections.canHandleType(payloadType);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        BatchingUnitOfWork<?> unit = batch();
        if (unit == null) {
            projections.handle(event, segment);
            return;
        }
        if (unit.isFirstMessage(event)) {
            expect(events(unit));
        }
        projections.handle(event, segment);
        if (unit.isLastMessage(event)) {
            write(event);
        }
    }

    /** All of a batch, in the current transaction. */
    void handleAll(List<? extends EventMessage<?>> events) throws Exception {
        expect(events);
        for (EventMessage<?> event : events) {
            if (projections.canHandle(event, Segment.ROOT_SEGMENT)) {
                projections.handle(event, Segment.ROOT_SEGMENT);
            }
        }
        write(events.getLast());
    }

    /** @return whether a record that was wanted has been dealt with to its last event */
    boolean tryAgain(Predicate<DeadLetter<? extends EventMessage<?>>> wanted) {
        return projections.process(wanted);
    }

    @Override
    public void segmentReleased(Segment segment) {
        projections.segmentReleased(segment);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private void expect(Collection<? extends EventMessage<?>> events) {
        if (events.stream().map(EventTry::position).noneMatch(care::isNeeded)) {
            Batch.current().expect(events);
        }
    }

    private void write(EventMessage<?> last) {
        try {
            Batch.current().flush();
        } catch (RuntimeException e) {
            throw care.spoilt(EventTry.position(last), e);
        }
    }

    private static @Nullable BatchingUnitOfWork<?> batch() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> unit
                ? unit
                : null;
    }

    private static List<EventMessage<?>> events(BatchingUnitOfWork<?> unit) {
        return unit.getMessages().stream()
                .<EventMessage<?>>map(EventMessage.class::cast)
                .toList();
    }
}
