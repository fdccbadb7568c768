package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** Starts the benchmark that is named first. */
public final class SizeBench {
    private SizeBench() {}

    public static void main(String[] arguments) throws Exception {
        try {
            List<String> all = Arrays.asList(arguments);
            SizeOptions options = SizeOptions.parse(all.subList(Math.min(1, all.size()), all.size()));
            run(all.isEmpty() ? "" : all.getFirst(), options, System.out);
            System.exit(0);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench: " + wrong.getMessage());
            System.err.print(SizeOptions.USAGE);
            System.exit(2);
        }
    }

    private static void run(String what, SizeOptions options, PrintStream out) throws Exception {
        switch (what) {
            case "commands" -> CommandsBench.run(options, out);
            case "rebuild" -> RebuildBench.run(options, out);
            case "reads" -> ReadsBench.run(options, out);
            case "visible" -> VisibleBench.run(options, out);
            case "footprint" -> FootprintBench.run(options, out);
            case "growth" -> GrowthBench.run(options, out);
            default -> throw new IllegalArgumentException("there is no benchmark " + what);
        }
    }
}
