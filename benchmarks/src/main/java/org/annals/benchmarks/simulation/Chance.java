package org.annals.benchmarks.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that is left to chance, from one seed. */
public final class Chance {
    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    private final SplittableRandom random;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    public boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    double jitter() {
        return random.nextDouble(-1, 1);
    }

    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Chance another() {
        return new Chance(random.nextLong());
    }

    /** Stretches of time in which something is away. */
    Windows windows(long until, long meanGap, long shortest, long longest) {
        List<long[]> windows = new ArrayList<>();
        long at = between(0, 2 * meanGap);
        while (at < until) {
            long end = Math.min(until, at + between(shortest, longest));
            windows.add(new long[] {at, end});
            at = end + between(1, 2 * meanGap);
        }
        return new Windows(windows);
    }
}
