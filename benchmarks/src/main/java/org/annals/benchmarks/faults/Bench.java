package org.annals.benchmarks.faults;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.benchmarks.faults.application.Application;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;
import tools.jackson.databind.JsonNode;

/** What every row works with. */
record Bench(Application application, Shop shop, Names names, Ledger ledger, Intents intents) {

    private static final AtomicInteger RECIPIENTS = new AtomicInteger();

    /** An address nobody was written to before. */
    String recipient() {
        return "customer-" + RECIPIENTS.incrementAndGet() + "@customer.example";
    }

    /** A server that does everything right and keeps the ledger. */
    Script healthy(SmtpSecurity security) {
        return names.healthy(security, ledger::write);
    }

    /** A mailbox at this server, verified while the server was well. */
    String mailbox(ScriptedSmtpServer server, SmtpSecurity security) {
        return mailbox(server, names.registered(), security);
    }

    String mailbox(ScriptedSmtpServer server, String host, SmtpSecurity security) {
        String mailbox = shop.mailbox(host, server.port(), security);
        server.meanwhile(healthy(security), () -> shop.verify(mailbox));
        return mailbox;
    }

    /** The mailbox gets settings for this server, which is well, and is verified again. */
    void mend(String mailbox, String host, ScriptedSmtpServer server, SmtpSecurity security) {
        shop.crm().put("/mailboxes/" + mailbox, shop.mailboxSettings(host, server.port(), security));
        shop.verify(mailbox);
    }

    /** Does for a delivery in doubt what a person does who can look into the recipient's mailbox. */
    void decide(Intent intent) {
        boolean arrived = intent.recipients().stream()
                .anyMatch(recipient -> !ledger.of(recipient).isEmpty());
        shop.crm()
                .postOrRefusal(
                        "/deliveries/" + intent.deliveryId() + (arrived ? "/mark-sent" : "/send-again"),
                        Map.of("reason", arrived ? "the recipient has it" : "the recipient has nothing"),
                        UUID.randomUUID().toString());
    }

    /** Waits for the end, deciding where a decision is wanted, and judges. */
    void settle(Intent intent) {
        JsonNode resting = shop.awaitRest(intent);
        if (Shop.state(resting).equals("NEEDS_DECISION")) {
            decide(intent);
        }
        shop.awaitState(intent, Set.of("SENT", "FAILED", "CANCELLED"));
        Judgement judgement = intents.judge(intent, shop.crm());
        RowFailed.unless(judgement.isClean(), String.join("; ", judgement.findings()));
    }

    /** {@link #settle} for a message that must have arrived. */
    void settleSent(Intent intent) {
        settle(intent);
        String state = Shop.state(shop.delivery(intent));
        RowFailed.unless(state.equals("SENT"), "ended as " + state + " instead of SENT");
    }
}
