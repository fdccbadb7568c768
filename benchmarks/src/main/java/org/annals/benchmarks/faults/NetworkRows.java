package org.annals.benchmarks.faults;

import static org.annals.api.mailbox.SmtpSecurity.NONE;
import static org.annals.benchmarks.faults.RowFailed.unless;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import tools.jackson.databind.JsonNode;

/** Faults before a mail server says anything: names and connections. */
final class NetworkRows {

    private NetworkRows() {}

    static Stream<Row> all() {
        return Stream.of(
                new NamedRow("DNS: the name leads nowhere", NetworkRows::nameLeadsNowhere),
                new NamedRow("DNS: the name turns to an address inside our network", NetworkRows::nameTurnsInside),
                new NamedRow("CONNECT: refused", NetworkRows::refused),
                new NamedRow("CONNECT: nobody answers", NetworkRows::nobodyAnswers),
                new NamedRow("CONNECT: reset at once", NetworkRows::resetAtOnce),
                new NamedRow("CONNECT: closed at once, five times", NetworkRows::closedFiveTimes));
    }

    private static void nameLeadsNowhere(Bench bench) throws IOException {
        String host = bench.names().unregistered();
        try (ScriptedSmtpServer server = bench.healthy(NONE).start()) {
            bench.names().register(host);
            String mailbox = bench.mailbox(server, host, NONE);
            bench.names().forget(host);
            Intent intent = sent(bench, mailbox);
            deferred(bench, intent, "DNS");
            bench.names().register(host);
            bench.settleSent(intent);
        }
    }

    private static void nameTurnsInside(Bench bench) throws IOException {
        try (ScriptedSmtpServer server = bench.healthy(NONE).start()) {
            String host = bench.names().forbidden();
            String mailbox = bench.shop().mailbox(host, server.port(), NONE);
            Intent intent = bench.intents().begin(bench.recipient());
            bench.names().register(host);
            bench.shop().send(bench.shop().quote(), mailbox, intent);
            JsonNode blocked = bench.shop().awaitState(intent, Set.of("BLOCKED"));
            unless(blocked.get("class").asString().equals("UNVERIFIED"), "blocked as " + blocked.get("class"));
            JsonNode refused = verified(bench, mailbox);
            for (int i = 0; i < 5 && refused.path("class").asString("-").equals("CONNECT"); i++) {
                // A virtual machine remembers for ten seconds that a name led nowhere.
                Patience.pause(Duration.ofSeconds(3));
                refused = verified(bench, mailbox);
            }
            unless(refused.path("class").asString("-").equals("CONFIG"), "verifying said " + refused);
            unless(server.commands().isEmpty(), "the application spoke to " + host);
            bench.mend(mailbox, bench.names().registered(), server, NONE);
            bench.shop().awaitState(intent, Set.of("SENT"));
            bench.settleSent(intent);
        }
    }

    private static JsonNode verified(Bench bench, String mailbox) {
        return bench.shop()
                .crm()
                .post(
                        "/mailboxes/" + mailbox + "/verify",
                        Map.of(),
                        UUID.randomUUID().toString())
                .json();
    }

    private static void refused(Bench bench) throws IOException {
        int port = portNobodyListensOn();
        String mailbox = verifiedAt(bench, port);
        Intent intent = sent(bench, mailbox);
        deferred(bench, intent, "CONNECT");
        try (ScriptedSmtpServer server = bench.healthy(NONE).start(port)) {
            bench.settleSent(intent);
        }
    }

    /** A full queue of connections: the kernel drops every further SYN. */
    private static void nobodyAnswers(Bench bench) throws IOException {
        Intent intent;
        int port = portNobodyListensOn();
        String mailbox = verifiedAt(bench, port);
        List<Socket> queue = new ArrayList<>();
        try (ServerSocket deaf = deafAt(port)) {
            for (int i = 0; i < 4; i++) {
                Socket waiting = new Socket();
                queue.add(waiting);
                try {
                    waiting.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                } catch (IOException full) {
                    break;
                }
            }
            intent = sent(bench, mailbox);
            deferred(bench, intent, "CONNECT");
        }
        for (Socket waiting : queue) {
            waiting.close();
        }
        try (ScriptedSmtpServer server = bench.healthy(NONE).start(port)) {
            bench.settleSent(intent);
        }
    }

    private static void resetAtOnce(Bench bench) throws IOException {
        try (ScriptedSmtpServer server =
                bench.healthy(NONE).at(Phase.CONNECT, Move.reset()).start()) {
            Intent intent = sent(bench, bench.mailbox(server, NONE));
            deferred(bench, intent, "CONNECT|GREETING");
            server.become(bench.healthy(NONE));
            bench.settleSent(intent);
        }
    }

    private static void closedFiveTimes(Bench bench) throws IOException {
        Move close = Move.close();
        Move nothing = connection -> {};
        try (ScriptedSmtpServer server = bench.healthy(NONE)
                .at(Phase.CONNECT, close, close, close, close, close, nothing)
                .start()) {
            Intent intent = sent(bench, bench.mailbox(server, NONE));
            bench.settleSent(intent);
            int attempts = bench.shop().delivery(intent).get("attempts").size();
            unless(attempts == 6, "needed " + attempts + " attempts instead of 6");
        }
    }

    /** A mailbox at a port where a server was well for a moment. */
    private static String verifiedAt(Bench bench, int port) throws IOException {
        try (ScriptedSmtpServer server = bench.healthy(NONE).start(port)) {
            return bench.mailbox(server, NONE);
        }
    }

    private static Intent sent(Bench bench, String mailbox) {
        Intent intent = bench.intents().begin(bench.recipient());
        bench.shop().send(bench.shop().quote(), mailbox, intent);
        return intent;
    }

    private static void deferred(Bench bench, Intent intent, String phases) {
        JsonNode attempt = bench.shop().awaitVerdict(intent).get("attempts").get(0);
        String seen = attempt.path("class").asString("-") + " "
                + attempt.path("verdict").asString("-") + " in "
                + attempt.path("phase").asString("-");
        unless(seen.matches("CONNECT DEFERRED in (" + phases + ")"), "the first attempt was " + seen);
    }

    /** A server that lets one client wait; the one that took the mailbox's own message may still be going. */
    private static ServerSocket deafAt(int port) {
        return Patience.until(Duration.ofSeconds(10), () -> {
                    try {
                        return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
                    } catch (IOException notFree) {
                        return Optional.empty();
                    }
                })
                .orElseThrow(() -> new IllegalStateException("port " + port + " does not become free"));
    }

    private static int portNobodyListensOn() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
