package org.annals.command.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.annals.command.delivery.submission.SubmissionResult;
import org.springframework.stereotype.Component;

/** Deliveries as monitoring sees them; the names are listed in docs/operations.md. */
@Component
class DeliveryMetrics {
    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** An attempt of this process came to its end. */
    void count(SubmissionResult result) {
        String failure =
                result.failureClass() == null ? "NONE" : result.failureClass().name();
        meters.counter("annals.delivery.attempts", "verdict", result.verdict().name(), "class", failure)
                .increment();
    }

    /** What the sweeper found last, of all processes. */
    void show(Supplier<Findings> latest) {
        for (DeliveryState state : DeliveryState.values()) {
            if (state.isOpen()) {
                gauge("annals.deliveries.open", "state", state.name(), latest, found -> found.inState(state.name()));
            }
        }
        gauge("annals.deliveries.invariant.broken", "invariant", "I1", latest, Findings::breakingI1);
        for (EventInvariant invariant : EventInvariant.values()) {
            gauge(
                    "annals.deliveries.invariant.broken",
                    "invariant",
                    invariant.name(),
                    latest,
                    found -> found.breaking(invariant));
        }
        Gauge.builder(
                        "annals.deliveries.queue.age",
                        () -> latest.get().queueAge().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("For how long the oldest delivery that could leave has been due")
                .register(meters);
    }

    private void gauge(
            String name, String tag, String value, Supplier<Findings> latest, ToDoubleFunction<Findings> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(latest.get()))
                .tag(tag, value)
                .register(meters);
    }
}
