package org.annals.benchmarks.size;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.annals.benchmarks.size.history.Extent;

/**
 * What the person who starts the benchmark can choose.
 *
 * @param app the unpacked build's {@code annals.jar}
 * @param events of the made-up history, or 0 for as many as the benchmark needs
 * @param companies among them, or 0 for a fifth
 * @param samples of each thing that is timed one by one
 * @param seconds that each rate is measured for
 * @param data the folder to keep what was made up, and to find it again; null for one that goes away
 * @param sizes in events, for what is measured at several
 */
record SizeOptions(
        Path app, long events, long companies, long seed, int samples, int seconds, Path data, List<Long> sizes) {

    static final String USAGE = """
            ./crm bench commands|rebuild|reads|visible|footprint|growth [options]

              --events N      events of the made-up history (default: each benchmark's own)
              --companies N   companies in it (default: a fifth of the events)
              --seed N        makes up another history (default: 1)
              --samples N     how often each thing is timed (default: 200)
              --seconds N     how long each rate is measured (default: 10)
              --data DIR      keep the history in DIR, and use the one that is there (default: a folder that goes away)
              --sizes N,N     growth: the histories' events (default: 10000,100000,1000000,5000000)
            """;

    static SizeOptions parse(List<String> arguments) {
        SizeOptions options = new SizeOptions(
                Path.of("annals.jar"), 0, 0, 1, 200, 10, null, List.of(10_000L, 100_000L, 1_000_000L, 5_000_000L));
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " is no option, or needs a value");
            }
            options = options.with(option, rest.next());
        }
        return options;
    }

    private SizeOptions with(String option, String value) {
        return switch (option) {
            case "--app" -> new SizeOptions(Path.of(value), events, companies, seed, samples, seconds, data, sizes);
            case "--events" ->
                new SizeOptions(app, Numbers.atLeastOne(option, value), companies, seed, samples, seconds, data, sizes);
            case "--companies" ->
                new SizeOptions(app, events, Numbers.atLeastOne(option, value), seed, samples, seconds, data, sizes);
            case "--seed" ->
                new SizeOptions(
                        app, events, companies, Numbers.atLeastOne(option, value), samples, seconds, data, sizes);
            case "--samples" ->
                new SizeOptions(app, events, companies, seed, Numbers.atLeastOne(option, value), seconds, data, sizes);
            case "--seconds" ->
                new SizeOptions(app, events, companies, seed, samples, Numbers.atLeastOne(option, value), data, sizes);
            case "--data" -> new SizeOptions(app, events, companies, seed, samples, seconds, Path.of(value), sizes);
            case "--sizes" -> new SizeOptions(app, events, companies, seed, samples, seconds, data, sizes(value));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    SizeOptions withData(Path folder) {
        return new SizeOptions(app, events, companies, seed, samples, seconds, folder, sizes);
    }

    SizeOptions withoutData() {
        return withData(null);
    }

    private static List<Long> sizes(String value) {
        return Arrays.stream(value.split(","))
                .map(size -> (long) Numbers.atLeastOne("--sizes", size))
                .toList();
    }

    /** The history to make up when nothing else is asked for. */
    Extent extent(long usualEvents) {
        long howMany = events == 0 ? usualEvents : events;
        return companies == 0 ? Extent.of(howMany, seed) : new Extent(howMany, companies, seed);
    }
}
