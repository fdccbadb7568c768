package org.annals.benchmarks.faults;

import static org.annals.api.mailbox.SmtpSecurity.NONE;
import static org.annals.benchmarks.faults.RowFailed.unless;
import static org.annals.command.delivery.submission.Move.acceptAnd;
import static org.annals.command.delivery.submission.Move.reply;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.annals.benchmarks.faults.agent.CrashSwitch;
import org.annals.benchmarks.faults.agent.Place;
import org.annals.benchmarks.faults.application.Jvm;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;

/** A worker that stands still (SIGSTOP) for longer than its lease, and wakes up while another has taken over. */
final class StallRows {

    static final Place ARMED = Place.leaving("org.annals.command.delivery.Submission", "arm", "");

    private static final String ALONE = "STALL: the only worker, before the dot";
    private static final String TAKEN_OVER = "STALL: before the dot, another worker takes over";
    private static final String ARMED_STALL = "STALL: between arming and the dot, another worker looks";

    private static final String HELD = "STALL: killed after the dot, its mailbox held meanwhile";

    static final List<String> NAMES = List.of(ALONE, TAKEN_OVER, ARMED_STALL, HELD);

    private static final Duration LONGER_THAN_THE_LEASE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private StallRows() {}

    static List<Row> all(CrashSwitch crashSwitch) {
        return List.of(
                new NamedRow(ALONE, StallRows::alone),
                new NamedRow(TAKEN_OVER, StallRows::takenOver),
                new NamedRow(ARMED_STALL, bench -> armedStall(bench, crashSwitch)),
                new NamedRow(HELD, StallRows::held));
    }

    private static void alone(Bench bench) throws Exception {
        Gate gate = new Gate();
        try (ScriptedSmtpServer server = heldAfterData(bench, gate)) {
            Intent intent = sent(bench, server);
            gate.awaitArrival();
            bench.application().running().suspendedDuring(() -> {
                gate.open();
                server.become(bench.healthy(NONE));
                Patience.pause(LONGER_THAN_THE_LEASE);
            });
            bench.settleSent(intent);
            stillOneAfterAWhile(bench, intent);
        }
    }

    private static void takenOver(Bench bench) throws Exception {
        Gate gate = new Gate();
        try (ScriptedSmtpServer server = heldAfterData(bench, gate)) {
            Intent intent = sent(bench, server);
            gate.awaitArrival();
            Jvm other = bench.application().startSecondWorker();
            try {
                bench.application().running().suspendedDuring(() -> {
                    server.become(bench.healthy(NONE));
                    Patience.upTo(
                            PATIENCE,
                            "the other worker to send",
                            () -> !bench.ledger()
                                    .of(intent.recipients().getFirst())
                                    .isEmpty());
                    gate.open();
                });
                bench.settleSent(intent);
                stillOneAfterAWhile(bench, intent);
                int attempts = bench.shop().delivery(intent).get("attempts").size();
                unless(attempts == 2, "two attempts were expected, not " + attempts);
            } finally {
                other.kill();
            }
        }
    }

    /** The worker is past its last check: nobody else may send, and when it wakes up it says itself what came of it. */
    private static void armedStall(Bench bench, CrashSwitch crashSwitch) throws Exception {
        try (ScriptedSmtpServer server = bench.healthy(NONE).start()) {
            String mailbox = bench.mailbox(server, NONE);
            String quote = bench.shop().quote();
            Intent intent = bench.intents().begin(bench.recipient());
            crashSwitch.holdAt(ARMED);
            bench.shop().send(quote, mailbox, intent);
            Patience.upTo(PATIENCE, "the worker to arm", crashSwitch::wasReached);
            Jvm other = bench.application().startSecondWorker();
            try {
                bench.application().running().suspendedDuring(() -> {
                    Patience.pause(LONGER_THAN_THE_LEASE);
                    unless(
                            bench.ledger().of(intent.recipients().getFirst()).isEmpty(),
                            "the other worker sent what was armed");
                });
                crashSwitch.disarm();
                bench.shop().awaitState(intent, Set.of("SENT"));
                bench.settleSent(intent);
                stillOneAfterAWhile(bench, intent);
            } finally {
                crashSwitch.disarm();
                other.kill();
            }
        }
    }

    /** One message waits for the answer to its dot, another is refused the sign-in, which holds the mailbox; then all is dark. */
    private static void held(Bench bench) throws Exception {
        Gate gate = new Gate();
        try (ScriptedSmtpServer server = bench.healthy(NONE)
                .at(Phase.AUTH, reply("235 2.7.0 welcome"), reply("535 5.7.8 bad credentials"))
                .at(Phase.DOT, acceptAnd(gate))
                .start()) {
            String host = bench.names().registered();
            String mailbox = bench.mailbox(server, host, NONE);
            Intent armed = bench.intents().begin(bench.recipient());
            bench.shop().send(bench.shop().quote(), mailbox, armed);
            gate.awaitArrival();
            Intent refused = bench.intents().begin(bench.recipient());
            bench.shop().send(bench.shop().quote(), mailbox, refused);
            bench.shop().awaitState(refused, Set.of("BLOCKED"));
            bench.application().running().kill();
            server.become(bench.healthy(NONE));
            bench.application().start();
            bench.shop().awaitState(armed, Set.of("NEEDS_DECISION"));
            bench.settleSent(armed);
            bench.mend(mailbox, host, server, NONE);
            bench.shop().awaitState(refused, Set.of("SENT"));
            bench.settleSent(refused);
        }
    }

    private static ScriptedSmtpServer heldAfterData(Bench bench, Gate gate) {
        return bench.healthy(NONE)
                .at(Phase.DATA, gate.then(reply("354 end with a dot")))
                .start();
    }

    private static Intent sent(Bench bench, ScriptedSmtpServer server) {
        String mailbox = bench.mailbox(server, NONE);
        Intent intent = bench.intents().begin(bench.recipient());
        bench.shop().send(bench.shop().quote(), mailbox, intent);
        return intent;
    }

    private static void stillOneAfterAWhile(Bench bench, Intent intent) {
        Patience.pause(LONGER_THAN_THE_LEASE);
        Judgement judgement = bench.intents().judge(intent, bench.shop().crm());
        unless(judgement.isClean(), String.join("; ", judgement.findings()));
    }
}
