package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long things took, by name. */
public final class Latencies {

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    public <T> T of(String what, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        add(what, System.nanoTime() - began);
        return result;
    }

    void add(String what, long nanos) {
        millis.computeIfAbsent(what, first -> new ArrayList<>()).add(nanos / 1e6);
    }

    List<String> names() {
        return List.copyOf(millis.keySet());
    }

    public int size() {
        return millis.values().stream().mapToInt(List::size).max().orElse(0);
    }

    public void compareWith(Latencies after, int deliveries, PrintStream out) {
        out.printf(
                "%nmilliseconds with an empty queue, with %d deliveries in another mailbox's, and the ratio%n",
                deliveries);
        millis.keySet()
                .forEach(what -> out.printf(
                        Locale.ROOT,
                        "  %-32s p50 %8.1f %8.1f %6.2f    p99 %8.1f %8.1f %6.2f%n",
                        what,
                        percentile(what, 50),
                        after.percentile(what, 50),
                        after.percentile(what, 50) / percentile(what, 50),
                        percentile(what, 99),
                        after.percentile(what, 99),
                        after.percentile(what, 99) / percentile(what, 99)));
    }

    public double percentile(String what, int percent) {
        List<Double> sorted = millis.get(what).stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
