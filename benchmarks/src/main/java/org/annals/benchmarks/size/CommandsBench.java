package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Jvm;

/**
 * Durable commands over HTTP, beside durable rows of the same size: taken by a command service of its own, and by the one
 * process that fills all views on the same processors meanwhile.
 */
final class CommandsBench {
    static final long EVENTS = 10_000;

    private static final int[] CLIENTS = {1, 8, 16, 32};
    private static final int AIMED_AT = 16;
    private static final double AT_LEAST = 0.4;
    private static final int WARM_UP_SECONDS = 45;

    private final Business business;
    private final BareWrites bare;
    private final int seconds;
    private final Scorecard scorecard = new Scorecard();

    /** Per second: commands, and rows that PostgreSQL alone takes. */
    record Outcome(double commands, double rows) {}

    private CommandsBench(Business business, BareWrites bare, int seconds) {
        this.business = business;
        this.bare = bare;
        this.seconds = seconds;
    }

    static void run(SizeOptions options, PrintStream out) {
        try (Business business = Business.of(options, options.extent(EVENTS), out)) {
            business.open();
            try (BareWrites bare = new BareWrites(business)) {
                business.tell("The limit is %s; each commit is on disk before it is confirmed", bare.name());
                CommandsBench bench = new CommandsBench(business, bare, options.seconds());
                bench.inOneProcess();
                bench.byCommandServiceAlone(CLIENTS);
                bench.scorecard.print(out);
            }
        }
    }

    /**
     * By a command service alone, with as many clients as the share is aimed at. The application must run; the history grows by
     * the companies that are created.
     */
    static Outcome measure(Business business, int seconds) {
        try (BareWrites bare = new BareWrites(business)) {
            return new CommandsBench(business, bare, seconds)
                    .byCommandServiceAlone(AIMED_AT)
                    .getLast();
        }
    }

    private void inOneProcess() {
        Crm crm = business.crm();
        warmUp(crm);
        for (int clients : CLIENTS) {
            Outcome outcome = measure(crm, clients);
            scorecard.share(what(clients, "one process with all views"), outcome.commands(), outcome.rows());
        }
    }

    private List<Outcome> byCommandServiceAlone(int... numbersOfClients) {
        Jvm commandService = business.application().startSecondWorker();
        business.application().running().kill();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            Crm crm = business.application().secondCrm();
            warmUp(crm);
            for (int clients : numbersOfClients) {
                Outcome outcome = measure(crm, clients);
                String what = what(clients, "command service alone");
                if (clients == AIMED_AT) {
                    scorecard.share(what, outcome.commands(), outcome.rows(), AT_LEAST);
                } else {
                    scorecard.share(what, outcome.commands(), outcome.rows());
                }
                outcomes.add(outcome);
            }
        } finally {
            commandService.kill();
        }
        business.start();
        return outcomes;
    }

    private static String what(int clients, String where) {
        return "companies created, %d %s, %s".formatted(clients, clients == 1 ? "client" : "clients", where);
    }

    private void warmUp(Crm crm) {
        business.tell("Warming up, %d s", WARM_UP_SECONDS);
        rate(crm, AIMED_AT, WARM_UP_SECONDS);
    }

    private Outcome measure(Crm crm, int clients) {
        Outcome outcome = new Outcome(rate(crm, clients, seconds), bare.rate(clients, seconds));
        business.tell("%2d clients: %.0f commands/s, %.0f rows/s", clients, outcome.commands(), outcome.rows());
        return outcome;
    }

    private double rate(Crm crm, int clients, int howLong) {
        double rate = new Clients(crm, clients).rate(howLong);
        business.awaitSeal();
        return rate;
    }
}
