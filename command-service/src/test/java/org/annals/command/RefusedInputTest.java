package org.annals.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets an answer that names the field and the rule, and never becomes an event. */
@ExtendWith(SharedCrm.class)
class RefusedInputTest {
    private final CommandServiceFixture crm;
    private final Caller admin;
    private long before;

    RefusedInputTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @BeforeEach
    void count() {
        before = crm.eventsByPeople();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{",
                "[]",
                "42",
                "null",
                "{\"name\": \"A\", \"country\": \"TH\"} trailing",
                "{'name': 'A'}"
            })
    void what_is_no_json_object_is_malformed(String body) {
        problem(admin.post("/companies", body), 400, "malformed-request");
    }

    @Test
    void a_field_that_does_not_exist_is_named() {
        Answer refused = admin.post("/companies", Map.of("name", "A", "country", "TH", "colour", "blue"));

        problem(refused, 400, "malformed-request");
        assertThat(refused.pointers()).containsExactly("/colour");
    }

    @Test
    void a_body_of_ten_megabytes_is_too_large() {
        problem(admin.post("/companies", "{\"name\": \"" + "x".repeat(10_000_000) + "\"}"), 413, "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/companies/", "/contacts/", "/issuers/", "/mailboxes/", "/quotes/"})
    void an_unknown_id_is_not_found(String records) {
        Map<String, Map<String, Object>> bodies = Map.of(
                "/companies/", Sample.company(),
                "/contacts/", Sample.contact("nobody@siam.example"),
                "/issuers/", Sample.issuer(),
                "/mailboxes/", Sample.mailbox(25),
                "/quotes/", quote("validUntil", "2999-12-31"));
        Map<String, Object> body = bodies.get(records);

        int status = admin.put(records + UUID.randomUUID(), 1, body).status();

        assertThat(status).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "void", "send"})
    void an_unknown_quote_is_not_found(String intention) {
        Map<String, Object> body = Map.of(
                "issue", Map.of(),
                "void", Map.of("reason", "why not"),
                "send", Map.of("recipients", List.of("mali@siam.example")));

        problem(admin.post("/quotes/" + UUID.randomUUID() + "/" + intention, body.get(intention)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry", "cancel", "mark-sent", "send-again"})
    void an_unknown_delivery_is_not_found(String intention) {
        Object body = intention.equals("retry") ? Map.of() : Map.of("reason", "why not");

        problem(admin.post("/deliveries/" + UUID.randomUUID() + "/" + intention, body), 404, "not-found");
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        problem(admin.post("/quotes/1/issue", Map.of()), 404, "not-found");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quotes")
    void a_quote_that_makes_no_sense_is_refused_at_the_field_that_is_wrong(
            String name, String field, Object value, int status, String pointer) {
        Answer refused = admin.post("/quotes", quote(field, value));

        problem(refused, status, status == 400 ? "malformed-request" : "validation-failed");
        assertThat(refused.pointers()).contains(pointer);
    }

    static List<Object[]> quotes() {
        return List.of(
                row("no lines", "lines", List.of(), 422, "/lines"),
                row("too many lines", "lines", Collections.nCopies(501, Sample.line()), 422, "/lines"),
                row("a line that is null", "lines", Collections.singletonList(null), 422, "/lines/0"),
                row("negative quantity", "lines", line("quantity", "-1"), 422, "/lines/0/quantity"),
                row("quantity of zero", "lines", line("quantity", 0), 422, "/lines/0/quantity"),
                row("quantity of five decimals", "lines", line("quantity", "0.00001"), 422, "/lines/0/quantity"),
                row("quantity in words", "lines", line("quantity", "two"), 400, "/lines/0/quantity"),
                row("negative price", "lines", line("unitPrice", "-0.01"), 422, "/lines/0/unitPrice/amount"),
                row("tax above 100", "lines", line("taxRate", 101), 422, "/lines/0/taxRate"),
                row("negative tax", "lines", line("taxRate", -1), 422, "/lines/0/taxRate"),
                row("discount above 100", "lines", line("discountPercent", "100.1"), 422, "/lines/0/discountPercent"),
                row("empty description", "lines", line("description", " "), 422, "/lines/0/description"),
                row("control character", "lines", line("description", "a\u007fb"), 400, "/lines/0/description"),
                row("unknown currency", "currency", "XYZ", 422, "/currency"),
                row("currency without a minor unit", "currency", "XAU", 422, "/currency"),
                row("currency in small letters", "currency", "thb", 422, "/currency"),
                row("30 February", "validUntil", "2999-02-30", 400, "/validUntil"),
                row("year 10000", "validUntil", "+10000-01-01", 400, "/validUntil"),
                row(
                        "price in another currency",
                        "lines",
                        line("unitPrice", Map.of("amount", "1", "currency", "USD")),
                        422,
                        "/lines/0/unitPrice/currency"),
                row("unknown issuer", "issuerId", UUID.randomUUID().toString(), 422, "/issuerId"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void a_message_that_could_not_be_sent_honestly_is_refused(
            String name, String field, Object value, int status, String pointer) {
        Map<String, Object> body = new HashMap<>(Map.of("recipients", List.of("mali@siam.example")));
        body.put(field, value);

        Answer refused = admin.post("/quotes/" + UUID.randomUUID() + "/send", body);

        problem(refused, status, status == 400 ? "malformed-request" : "validation-failed");
        assertThat(refused.pointers()).contains(pointer);
    }

    static List<Object[]> messages() {
        String injection = "Hello\r\nBcc: spy@elsewhere.example";
        return List.of(
                row("nobody to send it to", "recipients", List.of(), 422, "/recipients"),
                row(
                        "a header inside an address",
                        "recipients",
                        List.of("mali@siam.example\r\nBcc: a@b.example"),
                        422,
                        "/recipients/0/email"),
                row(
                        "a header inside a name",
                        "recipients",
                        List.of(Map.of("email", "mali@siam.example", "name", injection)),
                        422,
                        "/recipients/0/name"),
                row("a header inside the subject", "subject", injection, 422, "/subject"),
                row("a control character in the body", "body", "Hello\u0000", 400, "/body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "a@b@c.example", "mali@", "mäli@siam.example", "mali@siam.example\n"})
    void an_address_that_smtp_would_not_take_is_refused(String email) {
        Answer refused = admin.post("/contacts", Sample.contact(email));

        problem(refused, 422, "validation-failed");
        assertThat(refused.pointers()).containsExactly("/email");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Answer refused = admin.post("/companies", Map.of("name", "", "country", "Siam", "email", "none"));

        problem(refused, 422, "validation-failed");
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/name", "/country", "/email");
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("correlationId")).isNotBlank();
        assertThat(answer.text("title")).isNotBlank();
    }

    private static Map<String, Object> quote(String field, Object value) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> quote = new HashMap<>(Sample.quote(id, id, id));
        quote.put(field, value);
        return quote;
    }

    private static List<Map<String, Object>> line(String field, Object value) {
        Map<String, Object> line = new HashMap<>(Sample.line());
        line.put(field, value);
        return List.of(line);
    }

    private static Object[] row(Object... values) {
        return values;
    }
}
