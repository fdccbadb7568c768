package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.annals.benchmarks.faults.application.Answer;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Jvm;
import org.annals.benchmarks.faults.application.Patience;

/** How soon after its commit an event is in the tables that readers see, by a reader that looks all the time. */
final class VisibleBench {
    static final long EVENTS = 100_000;

    static final String ONE = "one process";
    static final String TWO = "two processes";

    private static final int WARM_UP = 20;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final long LOOK_EVERY_NANOS = 200_000;
    private static final Duration MOST = Duration.ofMinutes(1);

    private final Business business;
    private final int samples;

    VisibleBench(Business business, int samples) {
        this.business = business;
        this.samples = samples;
    }

    static void run(SizeOptions options, PrintStream out) {
        try (Business business = Business.of(options, options.extent(EVENTS), out)) {
            business.open();
            Latencies latencies = new VisibleBench(business, options.samples()).measure();
            Scorecard scorecard = new Scorecard();
            for (String where : new String[] {ONE, TWO}) {
                for (int percent : new int[] {50, 99}) {
                    scorecard.note(
                            "committed until visible, %s, p%d".formatted(where, percent),
                            Scorecard.time(latencies.percentile(where, percent), "ms"));
                }
            }
            scorecard.print(out);
        }
    }

    Latencies measure() {
        Latencies latencies = new Latencies();
        sample(ONE, business.crm(), latencies);
        Jvm second = business.application().startSecondWorker();
        try {
            sample(TWO, business.application().secondCrm(), latencies);
        } finally {
            second.kill();
        }
        return latencies;
    }

    private void sample(String where, Crm crm, Latencies latencies) {
        long began = System.nanoTime();
        try (ExecutorService client = Executors.newSingleThreadExecutor();
                Connection connection = business.connect();
                PreparedStatement look = connection.prepareStatement("""
                        SELECT (SELECT max(global_index) FROM store.domain_event),
                               EXISTS (SELECT 1 FROM read.company WHERE name = ?)""")) {
            for (int i = -WARM_UP; i < samples; i++) {
                Patience.pause(BETWEEN);
                long nanos = once(crm, client, look);
                if (i >= 0) {
                    latencies.add(where, nanos);
                    business.progress("committed until visible, " + where, i + 1L, samples, began);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long once(Crm crm, ExecutorService client, PreparedStatement look) throws SQLException {
        String key = UUID.randomUUID().toString();
        look.setString(1, "Visible " + key);
        long before = position(look);
        Future<Answer> answer =
                client.submit(() -> crm.post("/companies", Map.of("name", "Visible " + key, "country", "TH"), key));
        long giveUp = System.nanoTime() + MOST.toNanos();
        long committed = 0;
        while (System.nanoTime() < giveUp) {
            try (ResultSet seen = look.executeQuery()) {
                seen.next();
                long now = System.nanoTime();
                if (committed == 0 && seen.getLong(1) > before) {
                    committed = now;
                }
                if (seen.getBoolean(2)) {
                    Futures.result(answer);
                    return now - committed;
                }
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        throw new IllegalStateException("a company never became visible: " + Futures.result(answer));
    }

    private static long position(PreparedStatement look) throws SQLException {
        try (ResultSet seen = look.executeQuery()) {
            seen.next();
            return seen.getLong(1);
        }
    }
}
