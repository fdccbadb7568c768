package org.annals.benchmarks.faults;

import static org.annals.benchmarks.faults.RowFailed.unless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.Fault;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import tools.jackson.databind.JsonNode;

/** A fault in the conversation with the mail server. It lasts until its consequence shows, then the server is mended. */
record EngineRow(Fault fault) implements Row {

    @Override
    public String name() {
        return fault.security() == SmtpSecurity.NONE ? fault.toString() : fault + " (" + fault.security() + ")";
    }

    @Override
    public void play(Bench bench) {
        String host = bench.names().registered();
        try (ScriptedSmtpServer server =
                fault.script().recordedBy(bench.ledger()::write).start()) {
            String mailbox = bench.mailbox(server, host, fault.security());
            Intent intent = bench.intents().begin(bench.recipient());
            bench.shop().send(bench.shop().quote(), mailbox, intent);
            check(bench.shop().awaitVerdict(intent).get("attempts").get(0));
            awaitConsequence(bench, intent);
            server.become(bench.healthy(fault.security()));
            release(bench, intent, mailbox, host, server);
            bench.settleSent(intent);
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    private void check(JsonNode attempt) {
        String seen = attempt.path("class").asString("-") + " "
                + attempt.path("verdict").asString("-") + " in "
                + attempt.path("phase").asString("-") + " code "
                + attempt.path("replyCode").asString("-");
        if (fault.isLarge() && seen.startsWith("UNKNOWN")) {
            return; // a quote fits into the buffers between client and server, so the dot was written before the break
            // showed
        }
        String expected = (fault.failureClass() == null ? "-" : fault.failureClass()) + " " + firstVerdict() + " in "
                + fault.phase() + " code " + (fault.code() == null ? "-" : fault.code());
        unless(seen.equals(expected), "the first attempt was " + seen + " instead of " + expected);
    }

    private String firstVerdict() {
        return switch (fault.verdict()) {
            case ACCEPTED -> "SENT";
            case REFUSED_TEMPORARILY -> "DEFERRED";
            case UNKNOWN, FENCED -> "UNKNOWN";
            case REFUSED_PERMANENTLY ->
                switch (fault.failureClass()) {
                    case AUTH -> "DEFERRED"; // one recheck, then blocked
                    case CONFIG -> "BLOCKED";
                    default -> "FAILED";
                };
        };
    }

    private boolean blocks() {
        return fault.verdict() == Verdict.REFUSED_PERMANENTLY
                && (fault.failureClass() == FailureClass.AUTH || fault.failureClass() == FailureClass.CONFIG);
    }

    private boolean fails() {
        return fault.verdict() == Verdict.REFUSED_PERMANENTLY && !blocks();
    }

    private void awaitConsequence(Bench bench, Intent intent) {
        if (blocks()) {
            bench.shop().awaitState(intent, Set.of("BLOCKED"));
        } else if (fails()) {
            bench.shop().awaitState(intent, Set.of("FAILED"));
        } else if (fault.verdict() == Verdict.UNKNOWN) {
            bench.shop().awaitState(intent, Set.of("NEEDS_DECISION"));
        }
    }

    /** What a person has to do before it goes on, if anything. */
    private void release(Bench bench, Intent intent, String mailbox, String host, ScriptedSmtpServer server) {
        if (blocks()) {
            bench.mend(mailbox, host, server, fault.security());
            bench.shop().awaitState(intent, Set.of("SENT"));
        } else if (fails()) {
            bench.shop()
                    .crm()
                    .post(
                            "/deliveries/" + intent.deliveryId() + "/retry",
                            Map.of(),
                            UUID.randomUUID().toString());
            bench.shop().awaitState(intent, Set.of("SENT"));
        }
    }
}
