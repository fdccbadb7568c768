package org.annals.standalone.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From nothing to a quote that is on its way to a customer. */
final class MainJob {

    static final String CUSTOMER = "somsri@customer.example";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;

    MainJob(Api api) {
        this.api = api;
    }

    /** Makes issuer, company, contact, mailbox and quote, and asks to send the quote; answers the delivery's id. */
    String sendQuote(String smtpHost, int smtpPort) {
        return sendQuote(smtpHost, smtpPort, () -> {});
    }

    /** The same; something happens once the mailbox is verified and before anything is sent. */
    String sendQuote(String smtpHost, int smtpPort, Runnable onceVerified) {
        String issuer = created(
                "/issuers",
                Map.of(
                        "name", "Process Test Ltd",
                        "address", "1 Main Street",
                        "country", "TH",
                        "taxId", "0105566000099",
                        "defaultCurrency", "THB",
                        "quotePrefix", "P"));
        String company = created("/companies", Map.of("name", "Customer Ltd", "country", "TH"));
        String contact = created(
                "/contacts",
                Map.of("companyId", company, "firstName", "Somsri", "lastName", "Jaidee", "email", CUSTOMER));
        String mailbox = created(
                "/mailboxes",
                Map.of(
                        "address", "seller@annals.example",
                        "displayName", "Seller",
                        "smtp", Map.of("host", smtpHost, "port", smtpPort, "security", "none")));
        verify(mailbox);
        onceVerified.run();
        String quote = created(
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
        return api.post("/quotes/" + quote + "/send", Map.of("recipients", List.of(CUSTOMER), "mailboxId", mailbox))
                .get("deliveryId")
                .asString();
    }

    /** Waits until the read side shows the delivery in this state. */
    JsonNode untilDelivery(String id, String state) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> api.get("/deliveries/" + id),
                        delivery -> delivery.get("state").asString().equals(state));
    }

    private void verify(String mailbox) {
        JsonNode result = api.post("/mailboxes/" + mailbox + "/verify", Map.of());
        if (!result.get("verified").asBoolean()) {
            throw new AssertionError("the mailbox could not be verified: " + result);
        }
    }

    private String created(String path, Map<String, ?> body) {
        return api.post(path, body).get("id").asString();
    }
}
