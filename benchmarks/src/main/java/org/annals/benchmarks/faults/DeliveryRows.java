package org.annals.benchmarks.faults;

import static org.annals.api.mailbox.SmtpSecurity.NONE;
import static org.annals.benchmarks.faults.RowFailed.unless;
import static org.annals.command.delivery.submission.Move.acceptAnd;
import static org.annals.command.delivery.submission.Move.close;
import static org.annals.command.delivery.submission.Move.reply;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annals.benchmarks.faults.application.Answer;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import tools.jackson.databind.JsonNode;

/** Faults that concern a delivery as a whole: several recipients, people who change their mind, repeated requests. */
final class DeliveryRows {

    private static final Move YES = reply("250 2.1.5 recipient ok");
    private static final Move GREYLISTED = reply("451 4.7.1 greylisted, come back");
    private static final Move NO_SUCH_USER = reply("550 5.1.1 no such user");

    private DeliveryRows() {}

    static Stream<Row> all() {
        return Stream.of(
                new NamedRow("RECIPIENTS: one of two does not exist", DeliveryRows::oneOfTwoDoesNotExist),
                new NamedRow("RECIPIENTS: one of two has to wait", DeliveryRows::oneOfTwoHasToWait),
                new NamedRow("RECIPIENTS: one of three waits, one does not exist", DeliveryRows::everyKindOfRecipient),
                new NamedRow("RECIPIENTS: two, taken, and closed", DeliveryRows::twoTakenAndClosed),
                new NamedRow("DECISION: in doubt, sent again, in doubt again", DeliveryRows::inDoubtTwice),
                new NamedRow("SENDER: no mailbox yet", DeliveryRows::noMailboxYet),
                new NamedRow("SENDER: the quote is voided before the dot", DeliveryRows::voidedBeforeTheDot),
                new NamedRow("SENDER: cancelled while it waits", DeliveryRows::cancelledWhileItWaits),
                new NamedRow("SENDER: presses Send ten times", DeliveryRows::pressesSendTenTimes));
    }

    private static void oneOfTwoDoesNotExist(Bench bench) throws IOException {
        try (ScriptedSmtpServer server =
                bench.healthy(NONE).at(Phase.RCPT, YES, NO_SUCH_USER).start()) {
            Intent intent = sent(bench, server, 2);
            intent.refused(intent.recipients().get(1));
            bench.settleSent(intent);
            unless(states(bench, intent).equals("ACCEPTED,REJECTED"), "recipients are " + states(bench, intent));
        }
    }

    private static void oneOfTwoHasToWait(Bench bench) throws IOException {
        try (ScriptedSmtpServer server =
                bench.healthy(NONE).at(Phase.RCPT, YES, GREYLISTED, YES).start()) {
            Intent intent = sent(bench, server, 2);
            bench.settleSent(intent);
            unless(states(bench, intent).equals("ACCEPTED,ACCEPTED"), "recipients are " + states(bench, intent));
            int envelopes = intent.recipients().stream()
                    .mapToInt(recipient -> bench.ledger().of(recipient).size())
                    .sum();
            unless(envelopes == 2, "one envelope for each was expected, not " + envelopes + " in all");
        }
    }

    private static void everyKindOfRecipient(Bench bench) throws IOException {
        try (ScriptedSmtpServer server = bench.healthy(NONE)
                .at(Phase.RCPT, YES, GREYLISTED, NO_SUCH_USER, YES)
                .start()) {
            Intent intent = sent(bench, server, 3);
            intent.refused(intent.recipients().get(2));
            bench.settleSent(intent);
            unless(
                    states(bench, intent).equals("ACCEPTED,ACCEPTED,REJECTED"),
                    "recipients are " + states(bench, intent));
        }
    }

    private static void twoTakenAndClosed(Bench bench) throws IOException {
        try (ScriptedSmtpServer server =
                bench.healthy(NONE).at(Phase.DOT, acceptAnd(close())).start()) {
            Intent intent = sent(bench, server, 2);
            bench.shop().awaitState(intent, Set.of("NEEDS_DECISION"));
            bench.settleSent(intent);
        }
    }

    private static void inDoubtTwice(Bench bench) throws IOException {
        try (ScriptedSmtpServer server =
                bench.healthy(NONE).at(Phase.DOT, close(), acceptAnd(close())).start()) {
            Intent intent = sent(bench, server, 1);
            bench.shop().awaitState(intent, Set.of("NEEDS_DECISION"));
            bench.decide(intent);
            bench.shop().awaitState(intent, Set.of("NEEDS_DECISION"), 2);
            bench.settleSent(intent);
        }
    }

    private static void noMailboxYet(Bench bench) throws IOException {
        String name = "seller-" + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        bench.shop()
                .crm()
                .create(
                        "/users",
                        Map.of(
                                "username",
                                name,
                                "displayName",
                                "New Seller",
                                "email",
                                name + "@annals.example",
                                "role",
                                "sales",
                                "password",
                                password));
        Crm seller = bench.shop().crm().as(name, password);
        try (ScriptedSmtpServer server = bench.healthy(NONE).start()) {
            Intent intent = bench.intents().begin(bench.recipient());
            Answer answer = seller.post(
                    "/quotes/" + bench.shop().quote(seller) + "/send", Shop.wish(null, intent), intent.key());
            intent.accepted(answer.json().get("deliveryId").asString());
            JsonNode blocked = bench.shop().awaitState(intent, Set.of("BLOCKED"));
            unless(blocked.get("class").asString().equals("NO_MAILBOX"), "blocked as " + blocked.get("class"));
            String mailbox = seller.create(
                    "/mailboxes", bench.shop().mailboxSettings(bench.names().registered(), server.port(), NONE));
            Shop.verify(seller, mailbox);
            bench.shop().awaitState(intent, Set.of("SENT"));
            bench.settleSent(intent);
        }
    }

    private static void voidedBeforeTheDot(Bench bench) throws Exception {
        Gate gate = new Gate();
        try (ScriptedSmtpServer server = bench.healthy(NONE)
                .at(Phase.DATA, gate.then(reply("354 end with a dot")))
                .start()) {
            String quote = bench.shop().quote();
            Intent intent = bench.intents().begin(bench.recipient());
            bench.shop().send(quote, mailbox(bench, server), intent);
            gate.awaitArrival();
            bench.shop()
                    .crm()
                    .post("/quotes/" + quote + "/void", Map.of("reason", "a mistake"), intent.key() + "-void");
            bench.shop().awaitState(intent, Set.of("CANCELLED"));
            intent.calledOff();
            gate.open();
            bench.settle(intent);
            unless(
                    bench.ledger().of(intent.recipients().getFirst()).isEmpty(),
                    "a message arrived after the quote was voided");
        }
    }

    private static void cancelledWhileItWaits(Bench bench) throws IOException {
        try (ScriptedSmtpServer server =
                bench.healthy(NONE).at(Phase.MAIL, reply("451 4.3.0 try later")).start()) {
            Intent intent = sent(bench, server, 1);
            bench.shop().awaitState(intent, Set.of("DEFERRED"));
            Answer cancelled = bench.shop()
                    .crm()
                    .postOrRefusal(
                            "/deliveries/" + intent.deliveryId() + "/cancel",
                            Map.of("reason", "a mistake"),
                            intent.key() + "-no");
            unless(cancelled.isSuccess(), "cancelling was answered with " + cancelled.status());
            intent.calledOff();
            server.become(bench.healthy(NONE));
            bench.settle(intent);
            unless(
                    bench.ledger().of(intent.recipients().getFirst()).isEmpty(),
                    "a message arrived after it was cancelled");
        }
    }

    private static void pressesSendTenTimes(Bench bench) throws Exception {
        try (ScriptedSmtpServer server = bench.healthy(NONE).start()) {
            String quote = bench.shop().quote();
            String mailbox = mailbox(bench, server);
            Intent intent = bench.intents().begin(bench.recipient());
            try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 10)
                        .forEach(i -> hands.submit(() -> bench.shop().trySend(quote, mailbox, intent)));
            }
            bench.shop().send(quote, mailbox, intent);
            bench.settleSent(intent);
        }
    }

    private static Intent sent(Bench bench, ScriptedSmtpServer server, int recipients) {
        Intent intent = bench.intents()
                .begin(IntStream.range(0, recipients)
                        .mapToObj(i -> bench.recipient())
                        .toList());
        bench.shop().send(bench.shop().quote(), mailbox(bench, server), intent);
        return intent;
    }

    private static String mailbox(Bench bench, ScriptedSmtpServer server) {
        return bench.mailbox(server, NONE);
    }

    private static String states(Bench bench, Intent intent) {
        return bench.shop()
                .delivery(intent)
                .get("recipients")
                .valueStream()
                .map(recipient -> recipient.get("state").asString())
                .collect(Collectors.joining(","));
    }
}
