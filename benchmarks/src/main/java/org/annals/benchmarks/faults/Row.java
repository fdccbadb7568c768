package org.annals.benchmarks.faults;

/** One fault and what must come of it. */
interface Row {

    /** Where and what, such as {@code DOT: taken, and closed}; unique. */
    String name();

    /**
     * Plays the fault to its end, the message delivered or properly given up.
     *
     * @throws RowFailed when something else happened than what is expected
     */
    void play(Bench bench) throws Exception;
}
