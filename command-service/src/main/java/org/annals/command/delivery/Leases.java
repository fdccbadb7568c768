package org.annals.command.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the claims of this process alive while their attempts are under way. */
@Component
class Leases {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final WorkQueue queue;
    private final Duration lease;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private volatile ScheduledExecutorService heartbeat;

    Leases(WorkQueue queue, DeliverySettings settings) {
        this.queue = queue;
        this.lease = settings.lease();
    }

    void start() {
        heartbeat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("delivery-leases").daemon().factory());
        long every = lease.toMillis() / 3;
        heartbeat.scheduleWithFixedDelay(this::extend, every, every, TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (heartbeat != null) {
            heartbeat.shutdownNow();
        }
    }

    void hold(UUID claimId) {
        held.add(claimId);
    }

    void letGo(UUID claimId) {
        held.remove(claimId);
    }

    private void extend() {
        List<UUID> claims = List.copyOf(held);
        if (claims.isEmpty()) {
            return;
        }
        try {
            queue.extendLeases(claims, lease);
        } catch (RuntimeException e) {
            LOG.warn("Leases could not be extended: {}", e.getMessage());
        }
    }
}
