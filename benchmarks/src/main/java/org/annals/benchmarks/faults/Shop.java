package org.annals.benchmarks.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.benchmarks.faults.application.Answer;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Patience;
import tools.jackson.databind.JsonNode;

/** A small business that sends quotes, through the HTTP API alone. */
public final class Shop {

    /** States in which nothing more happens by itself. */
    private static final Set<String> RESTING =
            Set.of("SENT", "FAILED", "CANCELLED", "BOUNCED", "BLOCKED", "NEEDS_DECISION");

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Crm crm;
    private final String issuer;
    private final String company;
    private final String contact;
    private final AtomicInteger mailboxes = new AtomicInteger();

    public Shop(Crm crm) {
        this.crm = crm;
        issuer = crm.create(
                "/issuers",
                Map.of(
                        "name", "Fault Works Ltd",
                        "address", "1 Main Street",
                        "country", "TH",
                        "taxId", "0105566000099",
                        "defaultCurrency", "THB",
                        "quotePrefix", "F"));
        company = crm.create("/companies", Map.of("name", "Customer Ltd", "country", "TH"));
        contact = crm.create(
                "/contacts",
                Map.of(
                        "companyId",
                        company,
                        "firstName",
                        "Somsri",
                        "lastName",
                        "Jaidee",
                        "email",
                        "somsri@customer.example"));
    }

    Crm crm() {
        return crm;
    }

    /** A mailbox that nobody verified. */
    public String mailbox(String host, int port, SmtpSecurity security) {
        return crm.create("/mailboxes", mailboxSettings(host, port, security));
    }

    /** A mailbox whose Sent folder can be searched, unverified. */
    String readableMailbox(String host, int smtpPort, int imapPort) {
        Map<String, Object> settings = new HashMap<>(mailboxSettings(host, smtpPort, SmtpSecurity.NONE));
        settings.put("imap", Map.of("host", host, "port", imapPort, "security", "none"));
        return crm.create("/mailboxes", settings);
    }

    /** Has the mailbox send its message to itself; the server it is at has to take it. */
    public void verify(String mailbox) {
        verify(crm, mailbox);
    }

    static void verify(Crm owner, String mailbox) {
        JsonNode result = owner.post(
                        "/mailboxes/" + mailbox + "/verify",
                        Map.of(),
                        UUID.randomUUID().toString())
                .json();
        if (!result.get("verified").asBoolean()) {
            throw new IllegalStateException("the mailbox could not be verified: " + result);
        }
    }

    Map<String, ?> mailboxSettings(String host, int port, SmtpSecurity security) {
        return Map.of(
                "address",
                "seller" + mailboxes.incrementAndGet() + "@annals.example",
                "displayName",
                "Seller",
                "smtp",
                Map.of(
                        "host",
                        host,
                        "port",
                        port,
                        "security",
                        security.name().toLowerCase(Locale.ROOT),
                        "username",
                        "seller",
                        "password",
                        UUID.randomUUID().toString()));
    }

    public String quote() {
        return quote(crm);
    }

    String quote(Crm owner) {
        return owner.create(
                "/quotes",
                Map.of(
                        "issuerId",
                        issuer,
                        "companyId",
                        company,
                        "contactId",
                        contact,
                        "currency",
                        "THB",
                        "validUntil",
                        LocalDate.now().plusDays(30).toString(),
                        "lines",
                        List.of(Map.of("description", "Consulting", "quantity", 2, "unitPrice", 1500, "taxRate", 7))));
    }

    /** Sends and waits for the answer. */
    void send(String quote, String mailbox, Intent intent) {
        intent.accepted(crm.post("/quotes/" + quote + "/send", wish(mailbox, intent), intent.key())
                .json()
                .get("deliveryId")
                .asString());
    }

    /** One request to send; nothing comes back when the server dies meanwhile. */
    void trySend(String quote, String mailbox, Intent intent) {
        crm.tryPost("/quotes/" + quote + "/send", wish(mailbox, intent), intent.key())
                .filter(Answer::isSuccess)
                .ifPresent(answer ->
                        intent.accepted(answer.json().get("deliveryId").asString()));
    }

    static Map<String, ?> wish(String mailbox, Intent intent) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("recipients", intent.recipients());
        if (mailbox != null) {
            wish.put("mailboxId", mailbox);
        }
        return wish;
    }

    JsonNode delivery(Intent intent) {
        return crm.get("/deliveries/" + intent.deliveryId()).json();
    }

    /** Waits until the delivery is in one of these states. */
    JsonNode awaitState(Intent intent, Set<String> states) {
        return awaitState(intent, states, 0);
    }

    /** The same after so many attempts at least: states that it only passes through may never be seen. */
    JsonNode awaitState(Intent intent, Set<String> states, int attempts) {
        return Patience.until(
                        PATIENCE,
                        () -> Optional.of(delivery(intent))
                                .filter(delivery -> states.contains(state(delivery))
                                        && delivery.path("attemptCount").asInt() >= attempts))
                .orElseThrow(() -> new IllegalStateException(
                        "waited " + PATIENCE.toSeconds() + " s for " + states + ", it is " + words(delivery(intent))));
    }

    /** Waits until nothing more happens by itself. */
    JsonNode awaitRest(Intent intent) {
        return awaitState(intent, RESTING);
    }

    /** Waits until an attempt has come to a verdict. */
    JsonNode awaitVerdict(Intent intent) {
        return Patience.until(
                        PATIENCE,
                        () -> Optional.of(delivery(intent))
                                .filter(delivery -> delivery.get("attempts")
                                                .valueStream()
                                                .anyMatch(attempt ->
                                                        attempt.get("verdict").isString())
                                        || RESTING.contains(state(delivery))))
                .orElseThrow(() -> new IllegalStateException("no attempt came to an end: " + words(delivery(intent))));
    }

    static String state(JsonNode delivery) {
        return delivery.get("state").asString();
    }

    private static String words(JsonNode delivery) {
        return state(delivery) + " (" + delivery.path("class").asString("-") + ", attempts "
                + delivery.path("attemptCount").asInt() + ")";
    }
}
