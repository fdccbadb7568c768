package org.annals.benchmarks.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.benchmarks.faults.agent.CrashSwitch;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.command.delivery.submission.ScriptedSmtpServer;

/** One application that is crashed again and again: each start recovers from one crash and runs into the next. */
record CrashLab(Bench bench, CrashSwitch crashSwitch, ScriptedSmtpServer server, String quote, String mailbox) {

    private static final Duration SETTLING = Duration.ofSeconds(4);
    private static final String BUSY = "REQUESTED,QUEUED,CLAIMED,ARMED,DEFERRED";

    static CrashLab open(Bench bench, CrashSwitch crashSwitch) {
        ScriptedSmtpServer server = bench.healthy(SmtpSecurity.NONE).start();
        String mailbox = bench.mailbox(server, SmtpSecurity.NONE);
        return new CrashLab(bench, crashSwitch, server, bench.shop().quote(), mailbox);
    }

    void play(List<CrashRow> rows, Report report) {
        Map<CrashRow, Intent> unanswered = new LinkedHashMap<>();
        for (CrashRow row : rows) {
            Intent intent = bench.intents().begin(bench.recipient());
            RowResult result = RowResult.of(step(row.name(), () -> row.crash(this, intent)), bench);
            if (result.passed() && !intent.isAccepted()) {
                unanswered.put(row, intent);
                report.say("     " + row.name() + ": no answer; the request will be repeated");
                awaitQuiet();
                continue;
            }
            report.add(
                    result.passed()
                            ? result.then(RowResult.of(step(row.name(), () -> row.settle(this, intent)), bench))
                            : result);
            if (!bench.application().running().isAlive()) {
                bench.application().start();
            }
        }
        repeat(unanswered, report);
    }

    /** The requests that died with the application are repeated by whoever made them. */
    private void repeat(Map<CrashRow, Intent> unanswered, Report report) {
        server.become(bench.healthy(SmtpSecurity.NONE));
        List<Thread> clients = new ArrayList<>();
        unanswered.forEach((row, intent) -> clients.add(Thread.ofVirtual()
                .start(() -> report.add(RowResult.of(
                        step(row.name(), () -> {
                            bench.shop().send(quote, mailbox, intent);
                            row.settle(this, intent);
                        }),
                        bench)))));
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A stored wish is on its way although nobody was told so; the next crash must not meet it. */
    private void awaitQuiet() {
        Patience.pause(SETTLING);
        Patience.upTo(
                Duration.ofMinutes(1),
                "deliveries to come to rest",
                () -> bench.shop()
                        .crm()
                        .get("/deliveries?state=" + BUSY)
                        .json()
                        .get("items")
                        .isEmpty());
    }

    private static Row step(String name, Runnable what) {
        return new NamedRow(name, bench -> what.run());
    }
}
