package org.annals.benchmarks.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Simulated time: jumps from one thing that happens to the next. Things of the same moment come in the order of planning. */
final class Calendar {
    private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::turn));
    private long now;
    private long turns;

    private record Entry(long at, long turn, Runnable what) {}

    /** Milliseconds since the world began. */
    long now() {
        return now;
    }

    Instant instant() {
        return instant(now);
    }

    static Instant instant(long millis) {
        return BEGIN.plusMillis(millis);
    }

    static long millis(Instant at) {
        return at.toEpochMilli() - BEGIN.toEpochMilli();
    }

    void at(long millis, Runnable what) {
        entries.add(new Entry(Math.max(millis, now), turns++, what));
    }

    void in(long millis, Runnable what) {
        at(now + millis, what);
    }

    /** Lets time pass until nothing is planned any more, or until that moment. */
    void run(long until) {
        while (!entries.isEmpty() && entries.peek().at() <= until) {
            Entry next = entries.poll();
            now = next.at();
            next.what().run();
        }
    }
}
