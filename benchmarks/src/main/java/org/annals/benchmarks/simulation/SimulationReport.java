package org.annals.benchmarks.simulation;

/** The closing words: violations first, the verdict last. */
final class SimulationReport {
    private final SimulationOptions options;

    SimulationReport(SimulationOptions options) {
        this.options = options;
    }

    void conclude(Tally tally) {
        tally.violations.forEach(this::tell);
        System.out.println();
        line("ends", tally.ends);
        line("events", tally.events);
        line("commands", tally.commands);
        line("outcomes in doubt", tally.unknown);
        line("sent again by people", tally.sendAgains);
        line("marked as sent by people", tally.marks);
        line("copies people allowed", tally.allowedCopies);
        line("stalls", tally.stalls);
        line("commits refused", tally.refusedCommits);
        line("commits without an answer", tally.ambiguousCommits);
        line("events told to a saga again", tally.sagaRepeats);
        line("stuck", tally.stuck);
        line("invariants broken", tally.broken);
        line("digest of all events", "%016x (seed %d)".formatted(tally.digest, options.seed()));
        System.out.println();
        System.out.printf(
                "simulated: %d deliveries, %d attempts, %d crashes%n", tally.deliveries, tally.attempts, tally.crashes);
        System.out.println("lost: " + tally.lost);
        System.out.println("duplicates: " + tally.duplicates);
        if (options.only() < 0) {
            System.out.println("control: lost " + tally.controlLost + ", duplicates " + tally.controlDuplicates);
        }
    }

    private static void line(String what, Object value) {
        System.out.printf("  %-28s %s%n", what, value);
    }

    private void tell(Tally.Violation violation) {
        System.out.printf("%nseed %d, delivery %d: %s%n", options.seed(), violation.delivery(), violation.what());
        violation.trace().forEach(line -> System.out.println("  " + line));
        System.out.printf(
                "  again: ./crm simulate --deliveries %d --seed %d --only %d%n",
                options.deliveries(), options.seed(), violation.delivery());
    }
}
