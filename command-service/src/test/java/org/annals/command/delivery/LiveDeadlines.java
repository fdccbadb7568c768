package org.annals.command.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.axonframework.common.Registration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ScopeDescriptor;

/** Tells at what times a saga wants to be called; whoever listens calls it. */
final class LiveDeadlines implements DeadlineManager {
    private final BiConsumer<Instant, Object> listener;

    LiveDeadlines(BiConsumer<Instant, Object> listener) {
        this.listener = listener;
    }

    @Override
    public String schedule(Instant at, String name, Object payload, ScopeDescriptor scope) {
        if (name.equals(DeliverySaga.NEXT_ATTEMPT)) {
            listener.accept(at, payload);
        }
        return name;
    }

    @Override
    public String schedule(Duration in, String name, Object payload, ScopeDescriptor scope) {
        throw new UnsupportedOperationException("there is no clock here");
    }

    @Override
    public void cancelSchedule(String name, String id) {}

    @Override
    public void cancelAll(String name) {}

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {}

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super DeadlineMessage<?>> interceptor) {
        return () -> false;
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super DeadlineMessage<?>> interceptor) {
        return () -> false;
    }
}
