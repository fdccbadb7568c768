package org.annals.query.rebuild;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.DeadLetters;
import org.annals.query.projecting.Generation;
import org.annals.query.projecting.GenerationSwitch;
import org.annals.query.projecting.Generations;
import org.annals.query.projecting.ViewProcessors;
import org.annals.query.rebuild.RebuildLog.Running;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows rebuilds to their end and lets the new tables go live. Every node looks at all of them, so that none is forgotten
 * when a node is killed: its processor goes on from its token wherever it runs next.
 */
@Component
class RebuildWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);
    private static final long EVERY_MILLIS = 500;

    private final RebuildLog log;
    private final ViewProcessors processors;
    private final Generations generations;
    private final GenerationSwitch changeover;
    private final DeadLetters letters;
    private final Changes changes;
    private @Nullable ScheduledExecutorService clock;

    RebuildWatch(
            RebuildLog log,
            ViewProcessors processors,
            Generations generations,
            GenerationSwitch changeover,
            DeadLetters letters,
            Changes changes) {
        this.log = log;
        this.processors = processors;
        this.generations = generations;
        this.changeover = changeover;
        this.letters = letters;
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
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("rebuilds cannot be followed at the moment: {}", e.getMessage());
        }
    }

    private void look(Running rebuild) {
        if (rebuild.isComparison()) {
            lookAtComparison(rebuild);
            return;
        }
        List<Generation> fresh = generations.of(rebuild.id());
        long position = fresh.stream().mapToLong(processors::position).min().orElse(0);
        String obstacle = fresh.isEmpty() ? "Its tables are gone. Start it again." : obstacle(fresh);
        if (position < rebuild.eventsTotal() && !fresh.isEmpty()) {
            log.progress(rebuild.id(), Math.min(position, rebuild.eventsTotal()), obstacle);
            announce(rebuild, position);
        } else if (obstacle != null) {
            fail(rebuild, obstacle);
        } else if (changeover.attempt(rebuild.id(), () -> log.done(rebuild.id(), List.of()))) {
            announce(rebuild, rebuild.eventsTotal());
        } else {
            log.progress(rebuild.id(), rebuild.eventsTotal(), null);
        }
    }

    private void lookAtComparison(Running comparison) {
        if (comparison.silent()) {
            log.failed(comparison.id(), "Its node stopped. Nothing was changed. Start it again.");
        }
        announce(comparison, comparison.eventsDone());
    }

    private void fail(Running rebuild, String obstacle) {
        changeover.abandon(rebuild.id());
        log.failed(rebuild.id(), obstacle);
        announce(rebuild, rebuild.eventsTotal());
    }

    /** New tables that lack what the live ones show must not replace them. */
    private @Nullable String obstacle(List<Generation> fresh) {
        return fresh.stream()
                .filter(generation -> letters.count(generation) > letters.count(generations.live(generation.view())))
                .findFirst()
                .map(generation -> "The view %s cannot handle %d events any more, first: %s The tables so far stay."
                        .formatted(generation.view(), letters.count(generation), letters.firstCause(generation)))
                .orElse(null);
    }

    private void announce(Running rebuild, long position) {
        changes.announce(new Change("rebuild", rebuild.id().toString(), position, null));
    }
}
