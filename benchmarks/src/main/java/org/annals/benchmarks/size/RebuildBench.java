package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rebuilds of views, beside PostgreSQL alone filling the same tables from the same events. */
final class RebuildBench {
    static final long EVENTS = 500_000;

    private static final double AT_MOST = 4;
    private static final double EVENTS_PER_SECOND = 25_000;
    private static final String[] DIRECTORY = {"company", "contact", "issuer", "user_account"};
    private static final String[] DOCUMENTS = {
        "quote", "quote_line", "quote_tax", "quote_print", "delivery", "delivery_recipient", "delivery_attempt"
    };
    private static final String[] AUDIT = {"audit_entry", "audit_subject"};

    /** @param perSecond events, of a rebuild of all views */
    record Outcome(double perSecond, double ratio) {}

    private final Business business;

    RebuildBench(Business business) {
        this.business = business;
    }

    static void run(SizeOptions options, PrintStream out) {
        try (Business business = Business.of(options, options.extent(EVENTS), out)) {
            business.start();
            business.awaitSeal();
            Scorecard scorecard = new Scorecard();
            new RebuildBench(business).measure(scorecard);
            scorecard.print(out);
        }
    }

    Outcome measure(Scorecard scorecard) {
        long events = business.number("SELECT count(*) FROM store.domain_event");
        double all = new Rebuild(business).run("all");
        business.noteFilled();
        Map<String, BareRebuild> bare = new LinkedHashMap<>();
        bare.put("directory", new BareRebuild(business, "directory", DIRECTORY));
        bare.put("documents", new BareRebuild(business, "documents", DOCUMENTS));
        bare.put("audit", new BareRebuild(business, "audit", AUDIT));
        double ours = 0;
        double limit = 0;
        for (Map.Entry<String, BareRebuild> view : bare.entrySet()) {
            double alone = view.getValue().run();
            if (!view.getKey().equals("audit")) {
                same(view.getKey(), view.getValue().differences());
            }
            view.getValue().drop();
            double rebuilt = new Rebuild(business).run(view.getKey());
            scorecard.times("rebuild " + view.getKey(), "s", rebuilt, alone, AT_MOST);
            ours += rebuilt;
            limit += alone;
        }
        scorecard.times("rebuild of these, one after the other", "s", ours, limit, AT_MOST);
        scorecard.rate(
                "rebuild of all views at once, events",
                events / all,
                events / new BareCopy(business).run(),
                EVENTS_PER_SECOND);
        return new Outcome(events / all, ours / limit);
    }

    private void same(String view, List<String> differences) {
        business.tell(
                differences.isEmpty()
                        ? "Both filled %s with the same rows"
                        : "The rows of %s differ: " + String.join(", ", differences),
                view);
    }
}
