package org.annals.query.projecting;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Fills tables that nobody reads yet, as many events in a transaction as the caller has, without a processor. */
final class Filling {
    private static final int MAX_SPOILT = 1_000;

    private final GenerationTransactions afterLoading;
    private final BatchInvoker projections;
    private GenerationTransactions transactions;
    private @Nullable TrackingToken reached;

    Filling(Generation generation, FillerFactory factory, @Nullable TrackingToken reached) {
        this.afterLoading = factory.transactions(generation);
        this.transactions = factory.loadingTransactions(generation);
        this.projections = factory.invoker(generation);
        this.reached = reached;
    }

    /** All that was read into the rows; null before the first event. */
    @Nullable TrackingToken reached() {
        return reached;
    }

    /** The indexes were made: what loading leaves till then is done with each batch from now on. */
    void indexed() {
        transactions = afterLoading;
    }

    /**
     * Reads those of the events into the rows that have not been.
     *
     * @param then what else belongs into the transaction
     */
    void fill(List<? extends TrackedEventMessage<?>> events, Runnable then) {
        List<? extends TrackedEventMessage<?>> news = events.stream()
                .filter(event -> reached == null || !reached.covers(event.trackingToken()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        TrackingToken last = news.getLast().trackingToken();
        for (int spoilt = 0; ; spoilt++) {
            try {
                transactions.executeInTransaction(() -> {
                    handle(news);
                    then.run();
                });
                reached = last;
                return;
            } catch (Care.BatchSpoilt again) {
                if (spoilt == MAX_SPOILT) {
                    throw again;
                }
            }
        }
    }

    private void handle(List<? extends TrackedEventMessage<?>> events) {
        try {
            projections.handleAll(events);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
