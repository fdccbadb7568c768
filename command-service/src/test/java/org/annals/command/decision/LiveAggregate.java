package org.annals.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;

/**
 * One real aggregate, unchanged, in memory: it decides about commands and keeps its events, without a store or a bus.
 * For one thread.
 */
public final class LiveAggregate<T> {
    private final Supplier<T> blank;
    private final AggregateModel<T> model;
    private final Journal journal = new Journal();
    private final List<DomainEventMessage<?>> history = new ArrayList<>();
    private EventSourcedAggregate<T> aggregate;

    public LiveAggregate(Supplier<T> blank, AggregateModel<T> model) {
        this.blank = blank;
        this.model = model;
        reload();
    }

    /** One that these events made. */
    public static <T> LiveAggregate<T> from(Supplier<T> blank, AggregateModel<T> model, List<?> events) {
        LiveAggregate<T> live = new LiveAggregate<>(blank, model);
        for (Object event : events) {
            live.history.add(
                    new GenericDomainEventMessage<>(model.type(), event.toString(), live.history.size(), event));
        }
        live.reload();
        return live;
    }

    /** What it answered, and the events that followed. */
    public record Decision(Object answer, List<Object> events) {}

    /** Decides; the events are part of its history from now on. A refusal of the aggregate is thrown and changes nothing. */
    public Decision decide(Object command) {
        Object answer = attempt(command);
        history.addAll(journal.messages);
        List<Object> events = new ArrayList<>(journal.messages.size());
        journal.messages.forEach(message -> events.add(message.getPayload()));
        journal.messages.clear();
        return new Decision(answer, events);
    }

    /** Decides in a transaction that is rolled back at its end: what remains is what the history tells. */
    public void decideInVain(Object command) {
        attempt(command);
        reload();
    }

    /** Forgets its state and learns it again from its events. */
    public void reload() {
        journal.messages.clear();
        aggregate = EventSourcedAggregate.initialize(blank.get(), model, journal, NoSnapshotTriggerDefinition.TRIGGER);
        if (!history.isEmpty()) {
            aggregate.initializeState(DomainEventStream.of(history));
        }
    }

    public <R> R look(Function<T, R> question) {
        return aggregate.invoke(question);
    }

    private Object attempt(Object command) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
        DefaultUnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(message);
        try {
            Object answer = aggregate.handle(message);
            work.commit();
            return answer;
        } catch (Exception e) {
            work.rollback(e);
            reload();
            throw e instanceof RuntimeException refusal ? refusal : new IllegalStateException(e);
        }
    }

    private static final class Journal implements EventBus {
        private final List<DomainEventMessage<?>> messages = new ArrayList<>();

        @Override
        public void publish(List<? extends EventMessage<?>> events) {
            events.forEach(event -> messages.add((DomainEventMessage<?>) event));
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
            return () -> false;
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            return () -> false;
        }
    }
}
