package org.annals.benchmarks.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the run found: each row as it ends, a table, and the four lines that count. */
final class Report {

    private static final int WIDTH = 72;

    private final PrintStream out;
    private final List<RowResult> results = new ArrayList<>();
    private int expected;
    private int lost;
    private int duplicates;
    private String control = "not run";

    Report(PrintStream out) {
        this.out = out;
    }

    void expect(int rows) {
        expected = rows;
    }

    synchronized void say(String line) {
        out.println(line);
    }

    synchronized void add(RowResult result) {
        results.add(result);
        out.printf(
                Locale.ROOT,
                "%4d/%d %s %-" + WIDTH + "s %5.1f s%s%n",
                results.size(),
                expected,
                result.passed() ? "ok  " : "FAIL",
                result.name(),
                result.took().toMillis() / 1000.0,
                result.passed() ? "" : "  " + result.finding());
    }

    synchronized void found(Judgement judgement) {
        lost += judgement.lost();
        duplicates += judgement.duplicates();
        judgement.findings().forEach(finding -> out.println("     " + finding));
        if (!judgement.isClean() && judgement.lost() + judgement.duplicates() == 0) {
            lost += judgement.findings().size();
        }
    }

    void control(int controlLost, int controlDuplicates) {
        control = "lost " + controlLost + ", duplicates " + controlDuplicates;
    }

    /** @return whether everything held */
    synchronized boolean conclude() {
        table();
        long failed = results.stream().filter(result -> !result.passed()).count();
        out.println("matrix: " + (results.size() - failed) + " passed, " + failed + " failed");
        out.println("lost: " + lost);
        out.println("duplicates: " + duplicates);
        out.println("control: " + control);
        return failed == 0 && lost == 0 && duplicates == 0;
    }

    private void table() {
        out.println();
        out.printf("%-" + WIDTH + "s %s%n", "fault", "outcome");
        results.stream()
                .sorted(Comparator.comparing(RowResult::name))
                .forEach(result -> out.printf(
                        "%-" + WIDTH + "s %s%n",
                        result.name(),
                        result.passed() ? "passed" : "FAILED: " + result.finding()));
        out.println();
    }
}
