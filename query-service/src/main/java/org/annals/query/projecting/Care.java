package org.annals.query.projecting;

/** Up to which event of a generation each one gets a savepoint of its own, because one of them spoilt its batch. */
final class Care {
    private volatile long upTo = -1;

    boolean isNeeded(long position) {
        return position <= upTo;
    }

    /** The batch comes again, with care up to this position. */
    BatchSpoilt spoilt(long position, Exception cause) {

        upTo = Math.max(upTo, position);
        return new BatchSpoilt(cause);
    }

    /** Takes the whole batch back, to be tried again with more care. */
    static final class BatchSpoilt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private BatchSpoilt(Throwable cause) {
            super("an event could not be handled, its batch is tried again", cause);
        }
    }
}
