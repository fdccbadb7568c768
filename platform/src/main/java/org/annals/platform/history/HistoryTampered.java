package org.annals.platform.history;

/** The history is not what was sealed; the message names the first row that is wrong, and what is wrong with it. */
public final class HistoryTampered extends RuntimeException {
    HistoryTampered(String what) {
        super(what);
    }
}
