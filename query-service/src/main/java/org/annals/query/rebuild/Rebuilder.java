package org.annals.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.platform.problem.RuleViolated;
import org.annals.query.projecting.Comparison;
import org.annals.query.projecting.Difference;
import org.annals.query.projecting.GenerationSwitch;
import org.annals.query.projecting.ViewProcessors;
import org.annals.query.projecting.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts rebuilds, which then run wherever a node is free, and comparisons, which run here. */
@Component
class Rebuilder {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    private final RebuildLog log;
    private final GenerationSwitch generations;
    private final Comparison comparison;
    private final ViewProcessors processors;
    private final TransactionTemplate transaction;

    Rebuilder(
            RebuildLog log,
            GenerationSwitch generations,
            Comparison comparison,
            ViewProcessors processors,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.generations = generations;
        this.comparison = comparison;
        this.processors = processors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes new tables beside the live ones.
     *
     * @throws RuleViolated when one of the views is being rebuilt already
     */
    UUID rebuild(String view, String startedBy) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            open(id, "REBUILD", view, startedBy);
            generations.open(id, views(view));
        });
        return id;
    }

    /**
     * Starts to compare the live tables with others, filled from the first event.
     *
     * @throws RuleViolated when one of the views is being rebuilt already
     */
    UUID compare(String view, String startedBy) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> open(id, RebuildLog.COMPARE, view, startedBy));
        Thread.ofPlatform().name("compare-" + view).daemon().start(() -> compare(id, views(view)));
        return id;
    }

    private void open(UUID id, String kind, String view, String startedBy) {
        if (!log.open(id, kind, view, processors.head(), startedBy)) {
            throw new RuleViolated("rebuild-running", "This view is being rebuilt already. Wait until that is done.");
        }
    }

    private void compare(UUID id, List<String> views) {
        try {
            List<Difference> found = new ArrayList<>();
            for (String view : views) {
                found.addAll(comparison.compare(view, id, position -> log.progress(id, position, null)));
            }
            log.done(id, found);
        } catch (RuntimeException e) {
            LOG.warn("comparison {} failed", id, e);
            log.failed(id, "The tables could not be compared; the log says why. Nothing was changed.");
        }
    }

    private static List<String> views(String view) {
        return view.equals(RebuildLog.ALL) ? Views.ALL : List.of(view);
    }
}
