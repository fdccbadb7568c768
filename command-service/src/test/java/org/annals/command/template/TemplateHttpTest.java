package org.annals.command.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Keyed;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class TemplateHttpTest {
    private static final String QUOTE_EN = "/templates/quote_send/en";

    private final CommandServiceFixture crm;
    private final Caller admin;

    TemplateHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_template_is_changed_from_version_0_on_and_restored() {
        String path = "/templates/invoice_send/th";
        Map<String, Object> ours = words("ใบแจ้งหนี้ {{invoice.number}}", "<p>สวัสดี<script>x</script></p>");

        Answer saved = admin.put(path, 0, ours);
        Answer stale = admin.put(path, 0, words("Other", "<p>Other</p>"));
        Answer restored = Keyed.twice(admin, path + "/restore-default", Map.of());

        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        assertThat(saved.text("id")).isEqualTo(id(TemplateKind.INVOICE_SEND, TemplateLanguage.TH));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("currentVersion")).isEqualTo("1");
        assertThat(restored.header("ETag")).isEqualTo("\"2\"");
        assertThat(crm.story(saved.text("id"))).containsExactly("EmailTemplateRevised", "EmailTemplateRestored");
        assertThat(crm.payloads(saved.text("id")).getFirst()).contains("<p>สวัสดี</p>");
    }

    @Test
    void restoring_a_template_that_was_never_changed_changes_nothing() {
        Answer restored = admin.post("/templates/renewal_manual/en/restore-default", Map.of());

        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(restored.header("ETag")).isEqualTo("\"0\"");
        assertThat(crm.story(id(TemplateKind.RENEWAL_MANUAL, TemplateLanguage.EN)))
                .isEmpty();
    }

    @Test
    void what_is_no_plain_variable_is_refused_with_its_place() {
        long before = crm.eventsByPeople();

        Answer refused = admin.put(
                "/templates/contract_send/en", 0, words("{{#quote}}", "<p>{{contract.nubmer}} {{invoice.number}}</p>"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/subject", "/body", "/body");
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("template-syntax");
        assertThat(refused.body().at("/errors/0/detail").asString()).startsWith("line 1, column 1");
        assertThat(refused.body().at("/errors/1/code").asString()).isEqualTo("unknown-variable");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void sales_may_look_at_a_preview_and_change_nothing() {
        Caller sales = crm.newSalesUser("template-reader");

        assertThat(sales.put(QUOTE_EN, 0, words("Hi", "<p>Hi</p>")).status()).isEqualTo(403);
        assertThat(sales.post(QUOTE_EN + "/restore-default", Map.of()).status()).isEqualTo(403);
        assertThat(sales.post(QUOTE_EN + "/preview", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void an_edit_needs_the_version_it_starts_from_and_a_template_that_exists() {
        assertThat(admin.send("PUT", QUOTE_EN, words("Hi", "<p>Hi</p>")).status())
                .isEqualTo(428);
        assertThat(admin.put("/templates/quote_send/de", 0, words("Hi", "<p>Hi</p>"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/templates/offer_send/en/preview", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_preview_shows_examples_and_stores_nothing() {
        long before = crm.eventsByPeople();

        Answer shown = admin.post(
                "/templates/quote_send/th/preview",
                words("{{quote.number}}", "<p>ถึง <b>{{contact.firstName}}</b> <img src=x></p>"));

        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.text("subject")).isEqualTo("Q-2026-0042");
        assertThat(shown.text("html")).isEqualTo("<p>ถึง <b>มะลิ</b> </p>");
        assertThat(shown.text("text")).isEqualTo("ถึง มะลิ\n");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_preview_with_a_quote_shows_its_values_and_leaves_room_for_the_number_of_a_draft() {
        String quote = crm.newDraft("previewed@siam.example");
        Map<String, Object> request = Map.of(
                "subject", "{{quote.number}}", "body", "<p>{{quote.total}} {{sender.name}}</p>", "quoteId", quote);

        Answer draft = admin.post(QUOTE_EN + "/preview", request);
        String number = admin.post("/quotes/" + quote + "/issue", Map.of()).text("number");
        Answer issued = admin.post(QUOTE_EN + "/preview", request);

        assertThat(draft.text("subject")).isEqualTo("{{quote.number}}");
        assertThat(draft.text("text")).startsWith("2,407.50 THB ");
        assertThat(issued.text("subject")).isEqualTo(number);
    }

    @Test
    void a_quote_that_does_not_exist_or_does_not_belong_is_refused() {
        String nobody = "01931c5a-0000-7000-8000-00000000dead";

        assertThat(admin.post(QUOTE_EN + "/preview", Map.of("quoteId", nobody)).status())
                .isEqualTo(404);
        assertThat(admin.post("/templates/invitation/en/preview", Map.of("quoteId", nobody))
                        .pointers())
                .containsExactly("/quoteId");
    }

    @Test
    void the_mail_says_what_the_template_says_at_the_moment_of_sending() throws Exception {
        GreenMail mail = CommandServiceFixture.mailServer();
        try {
            String mailbox = crm.verified(
                    admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort())));
            String quote = crm.newDraft("worded@siam.example");
            long version = admin.post(QUOTE_EN + "/restore-default", Map.of())
                    .body()
                    .path("version")
                    .asLong();
            admin.put(QUOTE_EN, version, words("Für {{contact.lastName}}", "<p>Nr. <em>{{quote.number}}</em></p>"));

            Answer text = admin.post("/quotes/" + quote + "/mail-text", Map.of());
            admin.post(
                    "/quotes/" + quote + "/send",
                    Map.of("recipients", List.of("worded@siam.example"), "mailboxId", mailbox));

            assertThat(text.text("subject")).isEqualTo("Für Suk");
            assertThat(text.text("text")).isEqualTo("Nr. {{quote.number}}\n");
            await().untilAsserted(() -> assertThat(mail.getReceivedMessages()).hasSize(1));
            MimeMultipart parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
            MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Für Suk");
            assertThat((String) words.getBodyPart(0).getContent()).matches("Nr\\. Q-\\d{4}-\\d{4}\\R");
            assertThat((String) words.getBodyPart(1).getContent())
                    .containsPattern("<p>Nr\\. <em>Q-\\d{4}-\\d{4}</em></p>");
        } finally {
            admin.post(QUOTE_EN + "/restore-default", Map.of());
            mail.stop();
        }
    }

    @Test
    void the_words_come_with_the_terms_that_sending_records() {
        String quote = crm.newDraft("terms@siam.example");

        Answer proposed = admin.post("/quotes/" + quote + "/mail-text", Map.of());
        admin.post("/quotes/" + quote + "/send", Map.of("recipients", List.of("terms@siam.example")));
        String recorded = crm.payloads(quote).getLast();
        admin.post("/quotes/" + quote + "/void", Map.of("reason", "no other test is to get this mail"));

        assertThat(proposed.text("recipientRule")).isEqualTo("PARTIAL");
        assertThat(recorded)
                .contains(
                        "\"terms\":{\"recipients\":\"PARTIAL\",\"expiresAt\":\"" + proposed.text("expiresAt") + "\"}");
    }

    private static Map<String, Object> words(String subject, String body) {
        return Map.of("subject", subject, "body", body);
    }

    private static String id(TemplateKind kind, TemplateLanguage language) {
        return new TemplateKey(kind, language).id().toString();
    }
}
