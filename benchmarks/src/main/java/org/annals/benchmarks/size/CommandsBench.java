package org.annals.benchmarks.size;

import java.io.PrintStream;
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
                bench.byCommandServiceAlone();
                bench.scorecard.print(out);
            }
        }
    }

    private void inOneProcess() {
        Crm crm = business.crm();
        warmUp(crm);
        for (int clients : CLIENTS) {
            scorecard.share(what(clients, "one process with all views"), rate(crm, clients), limit(clients));
        }
    }

    private void byCommandServiceAlone() {
        Jvm commandService = business.application().startSecondWorker();
        business.application().running().kill();
        try {
            Crm crm = business.application().secondCrm();
            warmUp(crm);
            for (int clients : CLIENTS) {
                String what = what(clients, "command service alone");
                if (clients == AIMED_AT) {
                    scorecard.share(what, rate(crm, clients), limit(clients), AT_LEAST);
                } else {
                    scorecard.share(what, rate(crm, clients), limit(clients));
                }
            }
        } finally {
            commandService.kill();
        }
        business.start();
    }

    private void warmUp(Crm crm) {
        business.tell("Warming up, %d s", WARM_UP_SECONDS);
        new Clients(crm, AIMED_AT).rate(WARM_UP_SECONDS);
        business.awaitSeal();
    }

    private double rate(Crm crm, int clients) {
        double rate = new Clients(crm, clients).rate(seconds);
        business.tell("%2d clients: %.0f commands/s", clients, rate);
        business.awaitSeal();
        return rate;
    }

    private double limit(int clients) {
        double limit = bare.rate(clients, seconds);
        business.tell("%2d clients: %.0f rows/s", clients, limit);
        return limit;
    }

    private static String what(int clients, String where) {
        return "companies created, %d %s, %s".formatted(clients, clients == 1 ? "client" : "clients", where);
    }
}
