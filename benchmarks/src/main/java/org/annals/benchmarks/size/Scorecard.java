package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured beside what it is measured by, with the ratio that is aimed at. */
final class Scorecard {

    /** One line of the table; texts that are empty stay so. */
    private record Line(String what, String ours, String limit, String ratio, String target) {}

    private final List<Line> lines = new ArrayList<>();

    Scorecard() {
        lines.add(new Line("", "application", "limit", "ratio", "target"));
    }

    /** Rates: the more of the limit, the better. */
    void share(String what, double ours, double limit, double atLeast) {
        double ratio = ours / limit;
        add(what, "%.0f/s".formatted(ours), "%.0f/s".formatted(limit), ratio, ">= " + atLeast, ratio >= atLeast);
    }

    /** Rates that nothing is aimed at for. */
    void share(String what, double ours, double limit) {
        lines.add(new Line(
                what, "%.0f/s".formatted(ours), "%.0f/s".formatted(limit), "%.2f".formatted(ours / limit), ""));
    }

    /** Times: the fewer times the limit, the better. */
    void times(String what, String unit, double ours, double limit, double atMost) {
        double ratio = ours / limit;
        add(what, time(ours, unit), time(limit, unit), ratio, "<= " + atMost, ratio <= atMost);
    }

    /** Times that nothing is aimed at for. */
    void beside(String what, String unit, double ours, double limit) {
        lines.add(new Line(what, time(ours, unit), time(limit, unit), "%.2f".formatted(ours / limit), ""));
    }

    static String time(double value, String unit) {
        return ("%." + (value < 100 ? 2 : 0) + "f " + unit).formatted(value);
    }

    /** A rate that has to be reached whatever the limit. */
    void rate(String what, double ours, double limit, double atLeast) {
        lines.add(new Line(
                what,
                "%.0f/s".formatted(ours),
                "%.0f/s".formatted(limit),
                "%.2f".formatted(ours / limit),
                ">= %.0f/s %s".formatted(atLeast, verdict(ours >= atLeast))));
    }

    /** Something with nothing to compare it with. */
    void note(String what, String value) {
        lines.add(new Line(what, value, "", "", ""));
    }

    private void add(String what, String ours, String limit, double ratio, String target, boolean met) {
        lines.add(new Line(what, ours, limit, "%.2f".formatted(ratio), target + " " + verdict(met)));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "missed";
    }

    void print(PrintStream out) {
        int width = lines.stream().mapToInt(line -> line.what().length()).max().orElse(0);
        out.println();
        for (Line line : lines) {
            out.printf(
                            Locale.ROOT,
                            "  %-" + width + "s %16s %16s %8s   %s",
                            line.what(),
                            line.ours(),
                            line.limit(),
                            line.ratio(),
                            line.target())
                    .println();
        }
    }
}
