package org.annals.platform.history;

/** The history is not what was sealed; the message names the first row that is wrong, and what is wrong with it. */
public final class HistoryTampered extends RuntimeException {
    HistoryTampered(String what) {
        super(what);
    }

    static HistoryTampered event(Link event, String what) {
        return new HistoryTampered("position %d (aggregate %s, sequence %d): %s"
                .formatted(event.position(), event.aggregateId(), event.sequence(), what));
    }

    static HistoryTampered block(Block block, String what) {
        return block(block.number(), what);
    }

    static HistoryTampered block(long number, String what) {
        return new HistoryTampered("block %d: %s".formatted(number, what));
    }
}
