package org.annals.benchmarks.size;

import java.io.PrintStream;

/** Durable commands over HTTP, beside durable rows of the same size. */
final class CommandsBench {
    static final long EVENTS = 10_000;

    private static final int[] CLIENTS = {1, 8, 16, 32};
    private static final int AIMED_AT = 16;
    private static final double AT_LEAST = 0.4;
    private static final int WARM_UP_SECONDS = 10;

    private CommandsBench() {}

    static void run(SizeOptions options, PrintStream out) {
        try (Business business = Business.of(options, options.extent(EVENTS), out)) {
            business.open();
            try (BareWrites bare = new BareWrites(business)) {
                business.tell("The limit is %s; each commit is on disk before it is confirmed", bare.name());
                new Clients(business.crm(), AIMED_AT).rate(WARM_UP_SECONDS);
                Scorecard scorecard = new Scorecard();
                for (int clients : CLIENTS) {
                    double limit = bare.rate(clients, options.seconds());
                    double ours = new Clients(business.crm(), clients).rate(options.seconds());
                    business.tell("%2d clients: %.0f commands/s, %.0f rows/s", clients, ours, limit);
                    String what = "companies created, " + clients + (clients == 1 ? " client" : " clients");
                    if (clients == AIMED_AT) {
                        scorecard.share(what, ours, limit, AT_LEAST);
                    } else {
                        scorecard.share(what, ours, limit);
                    }
                    business.awaitSeal();
                }
                scorecard.print(out);
            }
        }
    }
}
