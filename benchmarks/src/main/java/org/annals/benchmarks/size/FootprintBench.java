package org.annals.benchmarks.size;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.benchmarks.size.history.Extent;

/** What the idle application needs, and how long it takes to be ready, with few events and with many. */
final class FootprintBench {
    static final long EVENTS = 500_000;

    private static final long FEW_EVENTS = 1_000;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final double BYTES_OF_A_MEGABYTE = 1024 * 1024;

    /** @param megabytes that the process holds, without PostgreSQL */
    record Outcome(double startSeconds, double megabytes, double dataMegabytes) {}

    private FootprintBench() {}

    static void run(SizeOptions options, PrintStream out) {
        Scorecard scorecard = new Scorecard();
        SizeOptions goesAway = options.withoutData();
        try (Business few = Business.of(goesAway, Extent.of(FEW_EVENTS, options.seed()), out)) {
            few.open();
            note(scorecard, FEW_EVENTS, measure(few));
        }
        Extent many = options.extent(EVENTS);
        try (Business business = Business.of(options, many, out)) {
            business.open();
            note(scorecard, many.events(), measure(business));
        }
        scorecard.print(out);
    }

    /** Of an application that was open before: its last start had more to do. */
    static Outcome measure(Business business) {
        business.application().close();
        double seconds = business.start();
        Patience.pause(IDLE);
        return new Outcome(
                seconds,
                business.application().running().residentMegabytes(),
                megabytes(business.home().resolve("data")));
    }

    private static void note(Scorecard scorecard, long events, Outcome outcome) {
        String size = "%,d events".formatted(events);
        scorecard.note("ready after, " + size, "%.1f s".formatted(outcome.startSeconds()));
        scorecard.note("memory of the idle process, " + size, "%.0f MB".formatted(outcome.megabytes()));
        scorecard.note("data folder, " + size, "%.0f MB".formatted(outcome.dataMegabytes()));
    }

    private static double megabytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / BYTES_OF_A_MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
