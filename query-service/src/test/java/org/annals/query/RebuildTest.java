package org.annals.query;

import static org.annals.query.testing.Samples.NOON;
import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.draft;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.issuer;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.report;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest extends ReadSideTest {
    private static final String PATH = "/api/v1/admin/rebuilds";
    private static final TemplateKey TEMPLATE = new TemplateKey(TemplateKind.QUOTE_SEND, TemplateLanguage.TH);
    private static final TemplateContent WORDS = new TemplateContent("สวัสดี", "<p>{{quote.number}}</p>");

    @BeforeEach
    void a_bit_of_everything_has_happened() {
        UUID issuer = UUID.randomUUID();
        UUID company = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        UUID quote = UUID.randomUUID();
        UUID delivery = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID mailbox = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        factsBy(ADMIN).happened(user, user(user, "u" + user, Role.SALES), new UserDeactivated(user, "left"));
        factsBy(user).happened(mailbox, mailbox(mailbox, user, true), new MailboxShared(mailbox, user, ADMIN));
        factsBy(user).happened(other, mailbox(other, user, false), new MailboxMadeDefault(other, user));
        factsBy(ADMIN).happened(TEMPLATE.id(), new EmailTemplateRevised(TEMPLATE.id(), TEMPLATE, WORDS));
        factsBy(ADMIN).happened(issuer, issuer(issuer, "Our Ltd"));
        factsBy(ADMIN).happened(company, company(company, "Their Co"));
        factsBy(ADMIN).happened(contact, contact(contact, company, "Ann", "Lee"));
        factsBy(user).happened(quote, draft(quote, issuer, company, contact), issued(quote, "Q-" + quote));
        factsBy(user)
                .bySystem("delivery")
                .happened(
                        delivery,
                        delivery(delivery, quote, user, "a@example.com", "b@example.com"),
                        new AttemptStarted(delivery, 1, UUID.randomUUID(), "n", "smtp.example.com", 587, NOON, NOON),
                        new AttemptDeferred(
                                delivery, report(1, FailureClass.CONNECT, "a@example.com"), NOON.plusSeconds(9)),
                        new AttemptStarted(delivery, 2, UUID.randomUUID(), "n", "smtp.example.com", 587, NOON, NOON),
                        new AttemptArmed(delivery, 2, UUID.randomUUID(), NOON),
                        new DeliverySent(delivery, report(2, null, "a@example.com"), NOON));
        factsBy(user).happened(quote, new QuoteSent(quote, delivery, NOON), new QuoteVoided(quote, "no"));
        var details = new CompanyDetails("Their Company", "TH", null, null, null, null);
        factsBy(ADMIN).because("new name").effective(NOON).happened(company, new CompanyRevised(company, details));
        recordsMove(issuer, company, contact);
        UUID view = UUID.randomUUID();
        factsBy(user)
                .happened(
                        view,
                        new SavedViewCreated(view, user, "quotes", SavedViewDetails.of("Mine", Map.of("q", "x"))));
        caughtUp();
    }

    /** A contact and a draft go to another company, and the one they were for gets one name more. */
    private void recordsMove(UUID issuer, UUID company, UUID contact) {
        UUID other = UUID.randomUUID();
        UUID quote = UUID.randomUUID();
        factsBy(ADMIN).happened(other, company(other, "Another Co"));
        factsBy(ADMIN).happened(quote, draft(quote, issuer, company, contact));
        var revised = draft(quote, issuer, other, contact);
        factsBy(ADMIN).happened(quote, new QuoteRevised(quote, revised.terms(), revised.lines(), revised.totals()));
        var moved = new ContactDetails(null, "Ann", "O'Hara\\", "ann." + contact + "@example.com", null, "en");
        factsBy(ADMIN).happened(contact, new ContactRevised(contact, moved));
        var details = new CompanyDetails("Their Last Name", "TH", null, null, null, null);
        factsBy(ADMIN).happened(company, new CompanyRevised(company, details));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "directory", "documents", "audit", "figures", "search", "savedviews", "versions"})
    void a_rebuilt_view_has_the_same_rows_byte_for_byte(String view) {
        Map<String, List<String>> before = rows();

        Answer started = asAdmin().post(PATH, "{\"view\":\"" + view + "\"}");
        Answer done = ended(started);

        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        assertThat(started.header("Location")).isEqualTo(PATH + "/" + started.at("/id"));
        assertThat(done.at("/state")).as(done.toString()).isEqualTo("DONE");
        assertThat(done.at("/eventsDone")).isEqualTo(done.at("/eventsTotal"));
        assertThat(done.json().get("eventsPerSecond").asDouble()).isPositive();
        assertThat(done.at("/finishedAt")).isNotNull();
        assertThat(done.at("/startedBy")).isEqualTo("User " + ADMIN);
        assertThat(asAdmin().get(PATH + "?limit=1").items("id")).containsExactly(started.at("/id"));
        caughtUp();
        assertThat(rows())
                .isEqualTo(before)
                .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
    }

    @Test
    void events_that_happen_meanwhile_are_not_lost() {
        UUID id = UUID.randomUUID();
        Answer started = asAdmin().post(PATH, "{\"view\":\"directory\"}");
        factsBy(ADMIN).happened(id, company(id, "Meanwhile"));

        assertThat(ended(started).at("/state")).isEqualTo("DONE");
        assertThat(asAdmin().get("/api/v1/companies/" + id + "?minVersion=1").status())
                .isEqualTo(200);
    }

    @Test
    void a_view_is_rebuilt_once_at_a_time() {
        UUID running = UUID.randomUUID();
        jdbc.sql("INSERT INTO read.rebuild (id, kind, view, state, events_done, events_total, started_at, started_by)"
                        + " VALUES (?, 'COMPARE', 'documents', 'RUNNING', 0, 9, now(), 'somebody')")
                .param(running)
                .update();

        Answer same = asAdmin().post(PATH, "{\"view\":\"documents\"}");
        Answer all = asAdmin().post(PATH, "{\"view\":\"all\"}");
        Answer another = asAdmin().post(PATH, "{\"view\":\"audit\"}");

        assertThat(same.status()).isEqualTo(409);
        assertThat(same.at("/code")).isEqualTo("rebuild-running");
        assertThat(all.status()).isEqualTo(409);
        assertThat(another.status()).isEqualTo(202);
        assertThat(ended(another).at("/state")).isEqualTo("DONE");
        jdbc.sql("UPDATE read.rebuild SET progressed_at = now() - interval '1 hour' WHERE id = ?")
                .param(running)
                .update();
        Answer forgotten = ended(running.toString());
        assertThat(forgotten.at("/state")).isEqualTo("FAILED");
        assertThat(forgotten.at("/detail")).contains("Start it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"view\":\"everything\"}", "{\"view\":\"\"}", "{}", "{\"view\":null}"})
    void an_unknown_view_is_refused(String body) {
        Answer answer = asAdmin().post(PATH, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/view");
    }

    @Test
    void an_unknown_rebuild_is_not_found() {
        assertThat(asAdmin().get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Answer ended(Answer started) {
        return ended(started.at("/id"));
    }

    private Answer ended(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> asAdmin().get(PATH + "/" + id), answer -> !"RUNNING".equals(answer.at("/state")));
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        jdbc.sql("SELECT tablename FROM pg_tables JOIN read.generation ON state = 'LIVE'"
                        + " AND schemaname = 'read_' || view || '_' || number")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("SELECT t::text FROM read." + table + " t ORDER BY 1")
                                .query(String.class)
                                .list()));
        return rows;
    }
}
