package org.annals.query.rebuild;

import java.util.UUID;
import org.annals.platform.problem.RuleViolated;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.ViewProcessors;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties views and sends their processors back to the first event. Tables, tokens and the record of it change in one
 * transaction: a crash leaves the views either as they were or empty and being filled.
 */
@Component
class Rebuilder {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    private final RebuildLog log;
    private final ViewProcessors processors;
    private final Changes changes;
    private final TransactionOperations transaction;

    Rebuilder(RebuildLog log, ViewProcessors processors, Changes changes, PlatformTransactionManager transactions) {
        this.log = log;
        this.processors = processors;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Starts a rebuild in the background.
     *
     * @throws RuleViolated when one of the views is being rebuilt already
     */
    UUID start(String view, String startedBy) {
        UUID id = UUID.randomUUID();
        if (!log.open(id, view, processors.head(), startedBy)) {
            throw new RuleViolated("rebuild-running", "This view is being rebuilt already. Wait until that is done.");
        }
        Thread.ofPlatform().name("rebuild-" + view).daemon().start(() -> empty(id));
        return id;
    }

    private void empty(UUID id) {
        var views = log.running(id).orElseThrow().views();
        try {
            views.forEach(view -> processors.of(view).shutDown());
            transaction.executeWithoutResult(status -> {
                views.forEach(view -> processors.of(view).resetTokens());
                log.emptied(id);
            });
        } catch (RuntimeException e) {
            LOG.warn("rebuild {} could not start", id, e);
            log.failed(id, why(e));
            changes.announce(new Change("rebuild", id.toString(), 1, null));
        } finally {
            views.stream().map(processors::of).forEach(StreamingEventProcessor::start);
        }
    }

    private static String why(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnableToClaimTokenException) {
                return "Another node fills this view at the moment. Nothing was changed. "
                        + "Start the rebuild there, or stop that node first.";
            }
        }
        return "The view could not be emptied. Nothing was changed; the log says why.";
    }
}
