package org.annals.command.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class QuoteHttpTest {
    private static final Map<String, Object> LINES = Map.of("lines", List.of(Sample.line(), Sample.line()));

    private final CommandServiceFixture crm;
    private final Caller admin;

    QuoteHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_draft_can_be_edited_and_issued_and_is_then_fixed() {
        String quote = crm.newDraft("edited@siam.example");

        assertThat(admin.put("/quotes/" + quote + "/lines", 1, LINES).status()).isEqualTo(200);
        Answer issued = admin.post("/quotes/" + quote + "/issue", Map.of());

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.text("number")).matches("Q-\\d{4}-0001");
        assertThat(issued.header("ETag")).isEqualTo("\"3\"");
        assertThat(crm.story(quote)).containsExactly("QuoteDrafted", "QuoteLinesChanged", "QuoteIssued");
        Answer tooLate = admin.put("/quotes/" + quote + "/lines", 3, LINES);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("quote-not-draft");
    }

    @Test
    void all_terms_of_a_draft_can_be_replaced() {
        String issuer = admin.create("/issuers", Sample.issuer());
        String company = admin.create("/companies", Sample.company());
        String contact = admin.create("/contacts", Sample.contact("replaced@siam.example"));
        String quote = admin.create("/quotes", Sample.quote(issuer, company, contact));
        Map<String, Object> inYen = new HashMap<>(Sample.quote(issuer, company, contact));
        inYen.put("currency", "JPY");

        assertThat(admin.put("/quotes/" + quote, 1, inYen).status()).isEqualTo(200);

        assertThat(crm.story(quote)).containsExactly("QuoteDrafted", "QuoteRevised");
        assertThat(crm.payloads(quote))
                .last()
                .asString()
                .contains("\"currency\":\"JPY\"")
                .contains("\"total\":2408");
    }

    @Test
    void edits_of_a_draft_say_which_version_they_start_from() {
        String quote = crm.newDraft("versions@siam.example");
        admin.put("/quotes/" + quote + "/lines", 1, LINES);
        long before = crm.eventsByPeople();

        Answer stale = admin.put("/quotes/" + quote + "/lines", 1, LINES);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("currentVersion").asLong()).isEqualTo(2);
        assertThat(admin.send("PUT", "/quotes/" + quote + "/lines", LINES).status())
                .isEqualTo(428);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void totals_are_computed_and_nothing_is_stored() {
        long before = crm.eventsByPeople();

        Answer answer = admin.post("/quotes/totals", Map.of("currency", "THB", "lines", List.of(Sample.line())));

        assertThat(answer.status()).isEqualTo(200);
        var totals = answer.body().path("totals");
        assertThat(answer.body()
                        .path("lines")
                        .path(0)
                        .path("net")
                        .path("amount")
                        .asString())
                .isEqualTo("2250.00");
        assertThat(totals.path("discount").path("amount").asString()).isEqualTo("250.00");
        assertThat(totals.path("taxes").path(0).path("rate").asString()).isEqualTo("7");
        assertThat(totals.path("total").path("amount").asString()).isEqualTo("2407.50");
        assertThat(totals.path("total").path("currency").asString()).isEqualTo("THB");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_quote_for_parties_that_do_not_exist_is_refused() {
        String issuer = admin.create("/issuers", Sample.issuer());
        String company = admin.create("/companies", Sample.company());
        long before = crm.eventsByPeople();

        Answer refused = admin.post(
                "/quotes", Sample.quote(issuer, company, UUID.randomUUID().toString()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/contactId");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void an_offer_that_is_over_is_not_issued() {
        String issuer = admin.create("/issuers", Sample.issuer());
        String company = admin.create("/companies", Sample.company());
        String contact = admin.create("/contacts", Sample.contact("late@siam.example"));
        Map<String, Object> over = new HashMap<>(Sample.quote(issuer, company, contact));
        over.put("validUntil", "2020-01-31");
        String quote = admin.create("/quotes", over);
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/quotes/" + quote + "/issue", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("quote-validity-over");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void numbers_have_no_gaps_even_when_issuing_was_refused_in_between() {
        String issuer = admin.create("/issuers", Sample.issuer());
        String company = admin.create("/companies", Sample.company());
        String contact = admin.create("/contacts", Sample.contact("numbered@siam.example"));
        String first = admin.create("/quotes", Sample.quote(issuer, company, contact));
        String second = admin.create("/quotes", Sample.quote(issuer, company, contact));

        String one = admin.post("/quotes/" + first + "/issue", Map.of()).text("number");
        assertThat(admin.post("/quotes/" + first + "/issue", Map.of()).status()).isEqualTo(409);
        String two = admin.post("/quotes/" + second + "/issue", Map.of()).text("number");

        assertThat(one).endsWith("-0001");
        assertThat(two).endsWith("-0002");
    }

    @Test
    void a_void_quote_cannot_be_sent_and_its_reason_is_kept() {
        String quote = crm.newDraft("void@siam.example");
        assertThat(admin.post("/quotes/" + quote + "/void", Map.of("reason", "ราคาผิด"))
                        .status())
                .isEqualTo(200);
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/quotes/" + quote + "/send", Map.of("recipients", List.of("mali@siam.example")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("quote-void");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
        assertThat(crm.payloads(quote)).last().asString().contains("ราคาผิด");
    }

    @Test
    void voiding_needs_a_reason() {
        String quote = crm.newDraft("reason@siam.example");

        Answer refused = admin.post("/quotes/" + quote + "/void", Map.of("reason", " "));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/reason");
        assertThat(crm.story(quote)).containsExactly("QuoteDrafted");
    }
}
