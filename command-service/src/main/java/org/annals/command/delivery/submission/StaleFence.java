package org.annals.command.delivery.submission;

/** The attempt may no longer send: its lease ended, the document was voided, or another worker took over. */
public final class StaleFence extends Exception {

    public StaleFence(String message) {
        super(message);
    }
}
