package org.annals.benchmarks.faults;

import static org.annals.benchmarks.faults.RowFailed.unless;

import java.time.Duration;
import java.util.List;
import org.annals.benchmarks.faults.application.Patience;

/**
 * PostgreSQL dies by {@code kill -9} under load; the application keeps running, starts it again and has to find back by
 * itself.
 */
final class DatabaseRows {

    private static final String KILLED = "DATABASE: killed under load";
    private static final String THREE_TIMES = "DATABASE: killed three times in a row";

    static final List<String> NAMES = List.of(KILLED, THREE_TIMES);

    private static final int PEOPLE = 4;
    private static final Duration BEFORE = Duration.ofSeconds(5);

    private DatabaseRows() {}

    static List<Row> all() {
        return List.of(
                new NamedRow(KILLED, bench -> kill(bench, 1)), new NamedRow(THREE_TIMES, bench -> kill(bench, 3)));
    }

    private static void kill(Bench bench, int times) {
        try (Load load = Load.of(bench, PEOPLE)) {
            for (int i = 0; i < times; i++) {
                Patience.pause(BEFORE);
                bench.application().database().kill();
                bench.application().database().awaitReturn();
            }
            Patience.pause(BEFORE);
            unless(bench.application().running().isAlive(), "the application ended with its database");
            load.settle();
        }
    }
}
