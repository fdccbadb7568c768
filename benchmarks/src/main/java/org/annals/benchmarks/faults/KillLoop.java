package org.annals.benchmarks.faults;

import java.time.Duration;
import java.util.Random;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Patience;

/** {@code kill -9} at random moments while people send: of the application alone, or together with its PostgreSQL. */
final class KillLoop {

    static final String NAME = "KILL: at random under load";

    private static final int PEOPLE = 4;
    private static final int LONGEST_LIFE_MILLIS = 9_000;

    private KillLoop() {}

    static Row row(Options options, Report report) {
        return new NamedRow(NAME, bench -> play(bench, options, report));
    }

    private static void play(Bench bench, Options options, Report report) {
        Random chance = new Random(options.seed());
        Application application = bench.application();
        long end = System.nanoTime() + options.killFor().toNanos();
        int kills = 0;
        try (Load load = Load.of(bench, PEOPLE)) {
            while (System.nanoTime() < end) {
                Patience.pause(Duration.ofMillis(chance.nextInt(LONGEST_LIFE_MILLIS)));
                boolean withDatabase = chance.nextBoolean();
                application.running().kill();
                if (withDatabase) {
                    application.database().kill();
                }
                kills++;
                report.say("     kill " + kills + (withDatabase ? " with PostgreSQL: " : ": ") + load.size()
                        + " sends, " + load.arrived() + " arrived");
                if (chance.nextInt(4) == 0) {
                    application.begin();
                    Patience.pause(Duration.ofMillis(chance.nextInt(LONGEST_LIFE_MILLIS)));
                    application.running().kill();
                    kills++;
                    report.say("     kill " + kills + " while it starts");
                }
                application.start();
            }
            load.settle();
            report.say("     " + kills + " kills, " + load.size() + " sends, " + load.arrived() + " arrived");
        }
    }
}
