package org.annals.benchmarks.simulation;

import java.util.Iterator;
import java.util.List;

/** @param only the delivery whose whole life is to be told, or -1 for all deliveries in figures */
record SimulationOptions(int deliveries, long seed, long only) {
    static final String USAGE = """
        ./crm simulate [--deliveries N] [--seed N] [--only N]

          --deliveries N   how many deliveries live their lives (default: 100000)
          --seed N         what is left to chance; the same seed gives the same events (default: 1)
          --only N         tells the life of delivery number N of this seed, event by event
        """;

    static SimulationOptions parse(List<String> arguments) {
        long deliveries = 100_000;
        long seed = 1;
        long only = -1;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--deliveries" -> deliveries = number(option, rest);
                case "--seed" -> seed = number(option, rest);
                case "--only" -> only = number(option, rest);
                default ->
                    throw new IllegalArgumentException(
                            "unknown option " + option + "; there are --deliveries N, --seed N and --only N");
            }
        }
        if (deliveries < 1 || deliveries > 100_000_000) {
            throw new IllegalArgumentException("--deliveries must be from 1 to 100000000");
        }
        if (only >= deliveries) {
            throw new IllegalArgumentException("--only must be below the number of deliveries, " + deliveries);
        }
        return new SimulationOptions((int) deliveries, seed, only);
    }

    private static long number(String option, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException(option + " needs a whole number");
        }
        return Long.parseLong(text);
    }
}
