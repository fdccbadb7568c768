package org.annals.query;

import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.api.identity.Role;
import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.query.projecting.Views;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;

/** Each test has a template of its own: there is one per kind and language only. */
class TemplateReadTest extends ReadSideTest {
    private static final String PATH = "/api/v1/templates";
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void a_fresh_store_has_words_for_every_kind_and_language() {
        Answer answer = asSales(UUID.randomUUID()).get(PATH);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.items("kind"))
                .containsExactly(
                        "quote_send",
                        "quote_send",
                        "contract_send",
                        "contract_send",
                        "invoice_send",
                        "invoice_send",
                        "renewal_manual",
                        "renewal_manual",
                        "invitation",
                        "invitation");
        assertThat(answer.items("language")).startsWith("en", "th", "en", "th");
        assertThat(answer.items("subject")).allMatch(subject -> !subject.isBlank());
    }

    @Test
    void a_template_that_was_never_changed_has_version_0_and_lists_what_it_may_name() {
        Answer answer = asSales(UUID.randomUUID()).get(PATH + "/invoice_send/th?minVersion=0");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.at("/isDefault")).isEqualTo("true");
        assertThat(answer.at("/updatedAt")).isNull();
        assertThat(answer.at("/body")).contains("{{invoice.dueOn}}");
        assertThat(answer.at("/variables/0/name")).isEqualTo("invoice.number");
        assertThat(answer.at("/variables/0/sample")).isEqualTo("INV-2026-0108");
    }

    @Test
    void a_changed_template_is_read_with_every_earlier_version() {
        TemplateKey key = new TemplateKey(TemplateKind.CONTRACT_SEND, TemplateLanguage.EN);
        UUID mali = UUID.randomUUID();
        factsBy(ADMIN).happened(mali, user(mali, "u" + mali, Role.ADMIN));
        factsBy(mali)
                .because("shorter")
                .happened(
                        key.id(),
                        new EmailTemplateRevised(key.id(), key, new TemplateContent("First", "<p>One</p>")),
                        new EmailTemplateRevised(key.id(), key, new TemplateContent("Second", "<p>Two</p>")));

        Answer current = asAdmin().get(PATH + "/contract_send/en?minVersion=2");
        Answer versions = asAdmin().get(PATH + "/contract_send/en/versions");

        assertThat(current.at("/subject")).isEqualTo("Second");
        assertThat(current.at("/isDefault")).isEqualTo("false");
        assertThat(current.header("ETag")).isEqualTo("\"2\"");
        assertThat(versions.items("version")).containsExactly("2", "1", "0");
        assertThat(versions.items("subject"))
                .containsExactly("Second", "First", BuiltInTemplate.of(key).subject());
        assertThat(versions.at("/items/1/reason")).isEqualTo("shorter");
        await().untilAsserted(() -> {
            Answer history = asAdmin().get(PATH + "/contract_send/en/history");
            assertThat(history.items("version")).containsExactly("2", "1");
            assertThat(history.at("/items/0/changes/0/field")).isEqualTo("subject");
            assertThat(history.at("/items/0/changes/0/before")).isEqualTo("First");
            assertThat(history.at("/items/0/changes/0/after")).isEqualTo("Second");
        });
        assertThat(asAdmin().get(PATH + "/invitation/th/history").items("version"))
                .isEmpty();
        assertThat(asAdmin().get(PATH + "/invitation/xx/history").status()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(
                        asAdmin().get(PATH + "/contract_send/en/versions").at("/items/0/savedBy"))
                .isEqualTo("Display u" + mali));
    }

    @Test
    void a_restored_template_is_the_default_again_and_its_story_is_in_the_audit_trail() {
        TemplateKey key = new TemplateKey(TemplateKind.RENEWAL_MANUAL, TemplateLanguage.TH);
        factsBy(ADMIN)
                .happened(
                        key.id(),
                        new EmailTemplateRevised(key.id(), key, new TemplateContent("First", "<p>One</p>")),
                        new EmailTemplateRestored(key.id(), key, BuiltInTemplate.of(key)));

        Answer current = asAdmin().get(PATH + "/renewal_manual/th?minVersion=2");

        assertThat(current.at("/isDefault")).isEqualTo("true");
        assertThat(current.at("/version")).isEqualTo("2");
        await().untilAsserted(() -> assertThat(
                        asAdmin().get("/api/v1/audit?entityId=" + key.id()).items("summary"))
                .containsExactly(
                        "Restored the built-in words of renewal_manual (th)",
                        "Changed the words of renewal_manual (th)"));
    }

    @Test
    void versions_come_in_pages_that_end_with_the_built_in_words() {
        TemplateKey key = new TemplateKey(TemplateKind.INVITATION, TemplateLanguage.EN);
        factsBy(ADMIN)
                .happened(
                        key.id(),
                        new EmailTemplateRevised(key.id(), key, new TemplateContent("First", "<p>One</p>")),
                        new EmailTemplateRevised(key.id(), key, new TemplateContent("Second", "<p>Two</p>")));
        asAdmin().get(PATH + "/invitation/en?minVersion=2");

        Answer first = asAdmin().get(PATH + "/invitation/en/versions?limit=1");
        Answer rest = asAdmin().get(PATH + "/invitation/en/versions?limit=1&cursor=" + first.at("/nextCursor"));

        assertThat(first.items("version")).containsExactly("2");
        assertThat(rest.items("version")).containsExactly("1", "0");
        assertThat(rest.at("/nextCursor")).isNull();
    }

    @Test
    void a_template_is_read_as_it_was_saved_last_at_that_instant() {
        TemplateKey key = new TemplateKey(TemplateKind.RENEWAL_MANUAL, TemplateLanguage.EN);
        UUID mali = UUID.randomUUID();
        factsBy(ADMIN).happened(mali, user(mali, "u" + mali, Role.ADMIN));
        factsBy(mali).at(MARCH).happened(key.id(), revised(key, "First"));
        factsBy(mali).at(MAY).happened(key.id(), revised(key, "Second"));
        factsBy(mali).at(JUNE).happened(key.id(), new EmailTemplateRestored(key.id(), key, BuiltInTemplate.of(key)));
        caughtUp(Views.DIRECTORY);
        String path = PATH + "/renewal_manual/en";
        String builtIn = BuiltInTemplate.of(key).subject();

        Answer before = asAdmin().get(path + "?asOf=" + MARCH.minusMillis(1));
        Answer april = asAdmin().get(path + "?asOf=" + APRIL);
        assertThat(before.at("/version")).isEqualTo("0");
        assertThat(before.at("/subject")).isEqualTo(builtIn);
        assertThat(before.at("/isDefault")).isEqualTo("true");
        assertThat(before.at("/updatedAt")).isNull();
        assertThat(april.at("/version")).isEqualTo("1");
        assertThat(april.at("/subject")).isEqualTo("First");
        assertThat(april.at("/isDefault")).isEqualTo("false");
        assertThat(april.at("/updatedAt")).isEqualTo(MARCH.toString());
        assertThat(april.at("/updatedBy")).as("today's name").isEqualTo("Display u" + mali);
        assertThat(april.header("ETag")).isEqualTo("\"1\"");
        assertThat(april.header("As-Of")).isEqualTo(APRIL.toString());
        assertThat(asAdmin().get(path + "?knownAt=" + MAY).at("/subject")).isEqualTo("Second");
        assertThat(asAdmin().get(path + "?asOf=" + JUNE).at("/isDefault")).isEqualTo("true");
        assertThat(asAdmin().get(path + "/versions?asOf=" + MAY).items("version"))
                .containsExactly("2", "1", "0");
        assertThat(asAdmin()
                        .get(path + "/versions?asOf=" + MARCH.minusMillis(1))
                        .items("subject"))
                .containsExactly(builtIn);
        assertThat(subjectInList("?asOf=" + APRIL, key)).isEqualTo("First");
        assertThat(subjectInList("?asOf=" + MARCH.minusMillis(1), key)).isEqualTo(builtIn);
        assertThat(subjectInList("", key)).isEqualTo(builtIn);
    }

    @Test
    void an_effective_date_does_not_move_the_words_of_a_template() {
        TemplateKey key = new TemplateKey(TemplateKind.CONTRACT_SEND, TemplateLanguage.TH);
        factsBy(ADMIN).at(MARCH).happened(key.id(), revised(key, "First"));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(key.id(), revised(key, "Second"));
        caughtUp(Views.DIRECTORY);
        String path = PATH + "/contract_send/th";

        assertThat(asAdmin().get(path + "?asOf=" + MAY).at("/subject"))
                .as("what mails said in May")
                .isEqualTo("First");
        assertThat(asAdmin().get(path + "?asOf=" + JUNE).at("/subject")).isEqualTo("Second");
        assertThat(asAdmin().get(path + "?asOf=" + JUNE + "&knownAt=" + MAY).at("/subject"))
                .isEqualTo("First");
    }

    @Test
    void templates_as_of_now_are_what_everybody_sees() {
        TemplateKey key = new TemplateKey(TemplateKind.INVOICE_SEND, TemplateLanguage.EN);
        factsBy(ADMIN).happened(key.id(), revised(key, "First"), revised(key, "Second"));
        caughtUp(Views.DIRECTORY);

        for (String path : List.of(
                PATH, PATH + "/invoice_send/en", PATH + "/invoice_send/en/versions", PATH + "/invoice_send/th")) {
            assertThat(asAdmin().get(path + "?asOf=" + Instant.now()).json())
                    .as(path)
                    .isEqualTo(asAdmin().get(path).json());
        }
        String first = PATH + "/invoice_send/en/versions?limit=1&asOf=" + Instant.now();
        Answer rest = asAdmin().get(first + "&cursor=" + asAdmin().get(first).at("/nextCursor"));
        assertThat(rest.items("version")).containsExactly("1", "0");
    }

    @Test
    void a_kind_or_language_that_does_not_exist_is_not_found() {
        assertThat(asAdmin().get(PATH + "/quote_send/de").status()).isEqualTo(404);
        assertThat(asAdmin().get(PATH + "/offer_send/en").status()).isEqualTo(404);
        assertThat(asAdmin().get(PATH + "/offer_send/en/versions").status()).isEqualTo(404);
    }

    private static EmailTemplateRevised revised(TemplateKey key, String subject) {
        return new EmailTemplateRevised(key.id(), key, new TemplateContent(subject, "<p>Words</p>"));
    }

    private String subjectInList(String query, TemplateKey key) {
        Answer list = asAdmin().get(PATH + query);
        return list.items("subject").get(list.items("id").indexOf(key.id().toString()));
    }
}
