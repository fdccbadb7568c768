package org.annals.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestClient;

/**
 * Fills a new store with something to look at, through the public HTTP API and nothing else. Every request carries the
 * same Idempotency-Key in every run: a run that breaks off is continued by the next one.
 */
public final class DemoData {

    private static final int VALID_DAYS = 45;

    private final RestClient api;
    private final DemoPorts ports;
    private final LocalDate today;
    private final DemoRecords records = DemoRecords.load();
    private final Map<String, DemoUser> users = new HashMap<>();
    private final List<Customer> customers = new ArrayList<>();

    /**
     * @param url where the API is, without its base path
     * @param today the day the store was made, also when this run continues an earlier one
     */
    public DemoData(String url, DemoPorts ports, LocalDate today) {
        this.api = RestClient.create(url + "/api/v1");
        this.ports = ports;
        this.today = today;
    }

    /** @throws org.springframework.web.client.RestClientException when the API refuses or is out of reach */
    public void create(String adminPassword, String salesPassword) {
        DemoUser admin = DemoUser.signIn(api, "admin", adminPassword);
        admin.post(
                "/users",
                "user",
                Map.of(
                        "username", "sales",
                        "displayName", "Suda Sales",
                        "email", "sales@annals-demo.example",
                        "role", "sales",
                        "password", salesPassword));
        users.put("admin", admin);
        users.put("sales", DemoUser.signIn(api, "sales", salesPassword));
        users.forEach(this::createMailbox);
        String issuer = admin.post("/issuers", "issuer", records.issuer());
        records.companies().forEach(customer -> createCustomer(admin, customer));
        records.quotes().forEach(quote -> createQuote(issuer, quote));
    }

    private void createMailbox(String username, DemoUser user) {
        String mailbox = user.post(
                "/mailboxes",
                "mailbox-" + username,
                Map.of(
                        "address",
                        username + "@annals-demo.example",
                        "displayName",
                        username.equals("sales") ? "Suda Sales" : "Annals Demo",
                        "smtp",
                        Map.of("host", DemoPorts.HOST, "port", ports.smtp(), "security", "none")));
        user.post("/mailboxes/" + mailbox + "/verify", "mailbox-" + username + "-verify", Map.of());
    }

    private void createCustomer(DemoUser user, DemoRecords.Customer customer) {
        String key = "company-" + customers.size();
        String company = user.post("/companies", key, customer.company());
        List<Contact> contacts = new ArrayList<>();
        for (Map<String, Object> contact : customer.contacts()) {
            Map<String, Object> body = new HashMap<>(contact);
            body.put("companyId", company);
            String id = user.post("/contacts", key + "-contact-" + contacts.size(), body);
            contacts.add(new Contact(id, contact.get("email").toString()));
        }
        customers.add(new Customer(company, contacts));
    }

    private void createQuote(String issuer, DemoRecords.Quote quote) {
        String key = "quote-" + records.quotes().indexOf(quote);
        DemoUser user = users.get(quote.by());
        Customer customer = customers.get(quote.company());
        Contact contact = customer.contacts().get(quote.contact());
        Map<String, Object> body = new HashMap<>(Map.of(
                "issuerId", issuer,
                "companyId", customer.company(),
                "contactId", contact.id(),
                "currency", quote.currency(),
                "validUntil", today.plusDays(VALID_DAYS).toString(),
                "lines", quote.lines()));
        if (quote.notes() != null) {
            body.put("notes", quote.notes());
        }
        String path = "/quotes/" + user.post("/quotes", key, body);
        switch (quote.then()) {
            case "issue" -> user.post(path + "/issue", key + "-issue", Map.of());
            case "send" -> user.post(path + "/send", key + "-send", Map.of("recipients", List.of(contact.email())));
            case "void" ->
                user.post(path + "/void", key + "-void", Map.of("reason", "The customer chose another offer."));
            default -> {
                // stays a draft
            }
        }
    }

    private record Customer(String company, List<Contact> contacts) {}

    private record Contact(String id, String email) {}
}
