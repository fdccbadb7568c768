package org.annals.benchmarks.simulation;

/** Refuses, loses the connection after a commit, or is away. */
final class Database {
    private final World world;
    private final Windows away;

    enum Outcome {
        STORED,
        REFUSED,
        /** Stored, but whoever asked is told of an error. */
        AMBIGUOUS
    }

    /** The transaction failed, as far as the caller can tell. */
    static final class Away extends RuntimeException {
        Away() {
            super("the database is away", null, false, false);
        }
    }

    Database(World world) {
        this.world = world;
        this.away = world.chance.windows(world.healed, 6 * Chance.DAY, Chance.SECOND, 25 * Chance.MINUTE);
    }

    boolean isAway() {
        return away.contain(world.calendar.now());
    }

    Outcome commit() {
        if (isAway()) {
            return Outcome.REFUSED;
        }
        if (world.isHealed() || !world.chance.of(0.006)) {
            return Outcome.STORED;
        }
        return world.chance.of(0.5) ? Outcome.REFUSED : Outcome.AMBIGUOUS;
    }
}
