package org.annals.benchmarks.size.history;

/**
 * How much is made up.
 *
 * @param events of all kinds
 * @param companies whose creation is among them
 * @param seed the same one gives the same events
 */
public record Extent(long events, long companies, long seed) {
    private static final long LEAST_EVENTS = 1_000;
    private static final long EVENTS_OF_A_COMPANY = 4;

    public Extent {
        if (events < LEAST_EVENTS) {
            throw new IllegalArgumentException("there must be at least " + LEAST_EVENTS + " events, not " + events);
        }
        if (companies < 1 || companies > events / EVENTS_OF_A_COMPANY) {
            throw new IllegalArgumentException("there can be 1 to %d companies in %d events, not %d"
                    .formatted(events / EVENTS_OF_A_COMPANY, events, companies));
        }
    }

    /** As many companies as businesses of this kind have. */
    public static Extent of(long events, long seed) {
        return new Extent(events, Math.max(1, events / 5), seed);
    }
}
