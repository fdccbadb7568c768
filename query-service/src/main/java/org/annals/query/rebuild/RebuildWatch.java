package org.annals.query.rebuild;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.ViewProcessors;
import org.annals.query.rebuild.RebuildLog.Running;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Follows rebuilds to their end. Every node looks at all of them, so that one whose node was killed is not forgotten:
 * its processor goes on from its token wherever it runs next.
 */
@Component
class RebuildWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);
    private static final long EVERY_MILLIS = 500;

    private final RebuildLog log;
    private final ViewProcessors processors;
    private final Changes changes;
    private @Nullable ScheduledExecutorService clock;

    RebuildWatch(RebuildLog log, ViewProcessors processors, Changes changes) {
        this.log = log;
        this.processors = processors;
        this.changes = changes;
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rebuild-watch").daemon().factory());
        clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    private void look() {
        try {
            log.running().forEach(this::look);
        } catch (DataAccessException e) {
            LOG.warn("rebuilds cannot be followed at the moment: {}", e.getMessage());
        }
    }

    private void look(Running rebuild) {
        if (!rebuild.emptied()) {
            if (rebuild.late()) {
                log.failed(rebuild.id(), "Its node stopped before anything was changed. Start it again.");
                announce(rebuild, rebuild.eventsTotal());
            }
            return;
        }
        long position =
                rebuild.views().stream().mapToLong(processors::position).min().orElse(0);
        String obstacle = obstacle(rebuild);
        if (position >= rebuild.eventsTotal()) {
            log.done(rebuild.id());
            announce(rebuild, rebuild.eventsTotal());
        } else if (position != rebuild.eventsDone() || !Objects.equals(obstacle, rebuild.detail())) {
            log.progress(rebuild.id(), position, obstacle);
            announce(rebuild, position);
        }
    }

    private @Nullable String obstacle(Running rebuild) {
        return rebuild.views().stream()
                .filter(processors::stumbles)
                .findFirst()
                .map("The view %s stumbles over an event and tries it again and again; the log says why."::formatted)
                .orElse(null);
    }

    private void announce(Running rebuild, long position) {
        changes.announce(new Change("rebuild", rebuild.id().toString(), position, null));
    }
}
