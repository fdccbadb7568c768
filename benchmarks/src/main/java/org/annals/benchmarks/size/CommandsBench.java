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
    private static final int NONE = 0;
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
                bench.measure(business.crm(), "one process with all views", NONE);
                bench.byCommandServiceAlone();
                bench.scorecard.print(out);
            }
        }
    }

    private void byCommandServiceAlone() {
        Jvm commandService = business.application().startSecondWorker();
        business.application().running().kill();
        try {
            measure(business.application().secondCrm(), "command service alone", AIMED_AT);
        } finally {
            commandService.kill();
        }
        business.start();
    }

    /** @param aimedAt with how many clients the share is aimed at */
    private void measure(Crm crm, String where, int aimedAt) {
        business.tell("Warming up, %d s", WARM_UP_SECONDS);
        rate(crm, AIMED_AT, WARM_UP_SECONDS);
        for (int clients : CLIENTS) {
            String what = "companies created, %d %s, %s".formatted(clients, clients == 1 ? "client" : "clients", where);
            double ours = rate(crm, clients, seconds);
            double limit = bare.rate(clients, seconds);
            business.tell("%2d clients: %.0f commands/s, %.0f rows/s", clients, ours, limit);
            if (clients == aimedAt) {
                scorecard.share(what, ours, limit, AT_LEAST);
            } else {
                scorecard.share(what, ours, limit);
            }
        }
    }

    private double rate(Crm crm, int clients, int howLong) {
        double rate = new Clients(crm, clients).rate(howLong);
        business.awaitSeal();
        return rate;
    }
}
