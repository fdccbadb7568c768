package org.annals.benchmarks.simulation;

/** Planted mistakes, to see whether the judge notices. */
enum Flaw {
    NONE,
    /** The worker writes the dot without asking whether it still may. */
    SKIPS_ARMING,
    /** Silence after the dot is taken for a refusal. */
    TRIES_THE_UNKNOWN_AGAIN,
    /** Silence after the dot is taken for success. */
    BELIEVES_SILENCE,
    /** The time of the next try is forgotten, and nobody sweeps. */
    FORGETS_DEADLINES
}
