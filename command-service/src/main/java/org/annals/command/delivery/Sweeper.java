package org.annals.command.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.annals.api.delivery.QueueDelivery;
import org.annals.platform.request.RequestContext;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Holds the open deliveries against the invariants, once a minute, and tells the health page. What can be mended is
 * mended: a delivery whose next try was missed is made due.
 */
@Component("deliveries")
class Sweeper implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final String ACTOR = "system:sweeper";

    private final Invariants invariants;
    private final CommandGateway commands;
    private final Clock clock;
    private final AtomicReference<Findings> latest = new AtomicReference<>(Findings.NONE);
    private volatile ScheduledExecutorService clockwork;

    Sweeper(Invariants invariants, DeliveryMetrics metrics, CommandGateway commands, Clock clock) {
        this.invariants = invariants;
        this.commands = commands;
        this.clock = clock;
        metrics.show(latest::get);
    }

    void sweep() {
        try {
            Findings found = invariants.check();
            latest.set(found);
            if (found.isBroken()) {
                LOG.warn("Deliveries that break an invariant: {}", found.summary());
            }
            RequestContext.asSystem(
                    ACTOR,
                    () -> found.missedTries()
                            .forEach(id -> commands.sendAndWait(
                                    new QueueDelivery(id, -1, "its next try was missed", clock.instant()))));
        } catch (RuntimeException e) {
            LOG.warn("The deliveries could not be swept: {}", e.getMessage());
        }
    }

    @Override
    public Health health() {
        Findings found = latest.get();
        return (found.isBroken() ? Health.down() : Health.up())
                .withDetail("detail", found.summary())
                .build();
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("delivery-sweeper").daemon().factory());
        clockwork.scheduleWithFixedDelay(this::sweep, 5, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
