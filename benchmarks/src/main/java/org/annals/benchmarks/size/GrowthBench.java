package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.benchmarks.size.history.Extent;

/** The same at several sizes: each size's scorecard after it, and under it how everything has grown so far. */
final class GrowthBench {
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private GrowthBench() {}

    static void run(SizeOptions options, PrintStream out) {
        GrowthBench growth = new GrowthBench();
        for (long events : options.sizes()) {
            SizeOptions here = options.data() == null
                    ? options
                    : options.withData(options.data().resolve(Long.toString(events)));
            try (Business business = Business.of(here, Extent.of(events, options.seed()), out)) {
                growth.measure(business, options.samples()).print(out);
                if (options.data() == null) {
                    growth.measureCommands(business, options.seconds());
                }
            }
            growth.print(out);
        }
    }

    private Scorecard measure(Business business, int samples) {
        Scorecard scorecard = new Scorecard();
        add("events", "%,d".formatted(business.extent().events()));
        business.start();
        business.awaitSeal();
        RebuildBench.Outcome rebuild = new RebuildBench(business).measure(scorecard);
        add("rebuild of all views, events/s", "%.0f".formatted(rebuild.perSecond()));
        add("rebuild, times PostgreSQL alone", "%.2f".formatted(rebuild.ratio()));
        Latencies reads = new ReadsBench(business, samples).measure(scorecard);
        for (String request : reads.names()) {
            add(request + ", p50 ms", "%.2f".formatted(reads.percentile(request, 50)));
        }
        Latencies visible = new VisibleBench(business, samples).measure();
        for (String where : visible.names()) {
            add("committed until visible, " + where + ", p50 ms", "%.2f".formatted(visible.percentile(where, 50)));
            add("committed until visible, " + where + ", p99 ms", "%.2f".formatted(visible.percentile(where, 99)));
        }
        FootprintBench.Outcome footprint = FootprintBench.measure(business);
        add("ready after, s", "%.1f".formatted(footprint.startSeconds()));
        add("memory of the idle process, MB", "%.0f".formatted(footprint.megabytes()));
        add("data folder, MB", "%.0f".formatted(footprint.dataMegabytes()));
        return scorecard;
    }

    /** Last, because many companies are created: a history that is kept would not be the same any more. */
    private void measureCommands(Business business, int seconds) {
        CommandsBench.Outcome commands = CommandsBench.measure(business, seconds);
        add("commands, 16 clients, command service alone, per second", "%.0f".formatted(commands.commands()));
        add("of PostgreSQL alone", "%.2f".formatted(commands.commands() / commands.rows()));
    }

    private void add(String what, String value) {
        rows.computeIfAbsent(what, first -> new ArrayList<>()).add(value);
    }

    private void print(PrintStream out) {
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println();
        rows.forEach((what, values) -> {
            out.printf(Locale.ROOT, "  %-" + width + "s", what);
            values.forEach(value -> out.printf(Locale.ROOT, " %12s", value));
            out.println();
        });
    }
}
