package org.annals.query;

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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.MailboxLimitsChanged;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxSignedIn;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.mailbox.MailboxVerificationFailed;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.api.mailbox.SignInProvider;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest extends ReadSideTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final String tag = "t" + id.toString().replace("-", "");

    @Test
    void a_record_is_shown_as_it_was_then() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex"));
        caughtUp();

        assertThat(read("asOf", MARCH.minusMillis(1)).status()).isEqualTo(404);
        assertThat(read("asOf", MARCH).at("/name")).isEqualTo("Acme");
        assertThat(read("asOf", MAY.minusMillis(1)).at("/name")).isEqualTo("Acme");
        assertThat(read("asOf", MAY).at("/name")).isEqualTo("Apex");
        assertThat(read("asOf", APRIL).at("/version")).isEqualTo("1");
        assertThat(read("asOf", APRIL).header("As-Of")).isEqualTo(APRIL.toString());
        assertThat(read("knownAt", APRIL).header("Known-At")).isEqualTo(APRIL.toString());
    }

    @Test
    void as_of_now_is_what_everybody_sees() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex"));
        caughtUp();

        assertThat(read("asOf", Instant.now().minusSeconds(1)).json())
                .isEqualTo(asAdmin().get("/api/v1/companies/" + id).json());
    }

    @Test
    void a_late_correction_changes_how_it_was_but_not_how_it_was_known() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, renamed("Apex"));
        caughtUp();

        assertThat(read("asOf", APRIL.minusMillis(1)).at("/name")).isEqualTo("Acme");
        assertThat(read("asOf", MAY).at("/name")).isEqualTo("Apex");
        assertThat(read("knownAt", MAY).at("/name")).isEqualTo("Acme");
        assertThat(read("knownAt", JUNE).at("/name")).isEqualTo("Apex");
        assertThat(at(MAY, MAY).at("/name")).isEqualTo("Acme");
        assertThat(at(MAY, JUNE).at("/name")).isEqualTo("Apex");
        assertThat(at(MARCH, JUNE).at("/name")).isEqualTo("Acme");
    }

    @Test
    void a_correction_leaves_alone_what_it_does_not_speak_of() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(MAY).happened(id, revised("Acme", "+66 2"));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, revised("Apex", "+66 2"));
        caughtUp();

        Answer before = read("asOf", MAY.minusMillis(1));
        assertThat(before.at("/name")).isEqualTo("Apex");
        assertThat(before.at("/phone")).as("known since May only").isNull();
        assertThat(read("asOf", MAY).at("/name")).isEqualTo("Apex");
        assertThat(read("asOf", MAY).at("/phone")).isEqualTo("+66 2");
        assertThat(read("knownAt", MAY).at("/name")).isEqualTo("Acme");
        assertThat(read("knownAt", MAY).at("/phone")).isEqualTo("+66 2");
    }

    @Test
    void what_was_said_last_about_a_field_holds_from_its_date_on() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex"));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, renamed("Zenith"));
        caughtUp();

        assertThat(read("asOf", MARCH).at("/name")).isEqualTo("Acme");
        assertThat(read("asOf", APRIL).at("/name")).isEqualTo("Zenith");
        assertThat(read("asOf", MAY).at("/name")).isEqualTo("Zenith");
        assertThat(read("asOf", JUNE).at("/name")).isEqualTo("Zenith");
        assertThat(read("knownAt", MAY).at("/name")).isEqualTo("Apex");
        assertThat(at(MARCH, MAY).at("/name")).isEqualTo("Acme");
    }

    @Test
    void nothing_is_true_of_a_record_before_it_began() {
        factsBy(ADMIN).at(MAY).effective(APRIL).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(JUNE).effective(MARCH).happened(id, renamed("Apex"));
        caughtUp();

        assertThat(read("asOf", APRIL.minusMillis(1)).status()).isEqualTo(404);
        assertThat(read("asOf", APRIL).at("/name")).isEqualTo("Apex");
        assertThat(read("asOf", APRIL).at("/createdAt")).isEqualTo(APRIL.toString());
        assertThat(read("knownAt", APRIL).status()).isEqualTo(404);
        assertThat(read("knownAt", MAY).at("/name")).isEqualTo("Acme");
    }

    @Test
    void versions_of_the_same_instant_show_the_last_of_them() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"), renamed("Apex"), renamed("Zenith " + tag));
        caughtUp();

        assertThat(read("asOf", MARCH).at("/name")).isEqualTo("Zenith " + tag);
        assertThat(asAdmin()
                        .get("/api/v1/companies?q=" + tag + "&asOf=" + APRIL)
                        .items("name"))
                .containsExactly("Zenith " + tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "createdAt", "-createdAt", "updatedAt", "-updatedAt"})
    void a_list_is_paged_as_of_an_instant(String sort) {
        for (int i = 0; i < 5; i++) {
            UUID one = UUID.randomUUID();
            Instant day = MARCH.plus(Duration.ofDays(i));
            factsBy(ADMIN).at(day).happened(one, company(one, tag + " " + (5 - i)));
            factsBy(ADMIN).at(day.plus(Duration.ofDays(60))).happened(one, renamed("now"));
        }
        caughtUp();

        List<String> names = new ArrayList<>();
        String next = "/api/v1/companies?limit=2&q=" + tag + "&sort=" + sort + "&asOf=" + MARCH.plusSeconds(86400 * 3);
        while (next != null) {
            Answer page = asAdmin().get(next);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            names.addAll(page.items("name"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        List<String> ascending = List.of(tag + " 2", tag + " 3", tag + " 4", tag + " 5");
        boolean up = sort.equals("name") || sort.equals("-createdAt") || sort.equals("-updatedAt");
        assertThat(names).isEqualTo(up ? ascending : ascending.reversed());
    }

    @Test
    void a_quote_shows_its_lines_and_the_names_of_then() {
        UUID issuer = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        UUID quote = UUID.randomUUID();
        UUID sending = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(issuer, issuer(issuer, "Our Ltd"));
        factsBy(ADMIN).at(MARCH).happened(id, company(id, tag + " then"));
        factsBy(ADMIN).at(MARCH).happened(contact, contact(contact, id, "Ann", "Lee"));
        factsBy(ADMIN).at(MARCH).happened(quote, draft(quote, issuer, id, contact));
        factsBy(ADMIN).at(APRIL).happened(quote, issued(quote, "Q-" + quote));
        factsBy(ADMIN).at(MAY).happened(id, renamed("now"));
        factsBy(ADMIN)
                .at(MAY)
                .happened(
                        quote,
                        new QuoteSendRequested(quote, sending, "Q", ADMIN, null, List.of(), "s", "b"),
                        new QuoteSent(quote, sending, MAY));
        factsBy(ADMIN).at(JUNE).happened(quote, new QuoteVoided(quote, "no"), new QuoteSent(quote, sending, JUNE));
        caughtUp();

        Answer drafted = asAdmin().get("/api/v1/quotes/" + quote + "?asOf=" + MARCH);
        assertThat(drafted.at("/status")).isEqualTo("Draft");
        assertThat(drafted.at("/number")).isNull();
        assertThat(drafted.at("/companyName")).isEqualTo(tag + " then");
        assertThat(drafted.at("/contactName")).isEqualTo("Ann Lee");
        assertThat(drafted.json().get("lines"))
                .isEqualTo(asAdmin().get("/api/v1/quotes/" + quote).json().get("lines"));
        assertThat(drafted.json().get("totals"))
                .isEqualTo(asAdmin().get("/api/v1/quotes/" + quote).json().get("totals"));
        assertThat(status(quote, APRIL)).isEqualTo("Issued");
        assertThat(status(quote, MAY)).isEqualTo("Sent");
        assertThat(status(quote, JUNE)).isEqualTo("Void");
        Answer list = asAdmin().get("/api/v1/quotes?status=Issued&companyId=" + id + "&asOf=" + APRIL);
        assertThat(list.items("companyName")).containsExactly(tag + " then");
        assertThat(asAdmin()
                        .get("/api/v1/quotes?status=Issued&companyId=" + id + "&asOf=" + MAY)
                        .items("id"))
                .isEmpty();
        assertThat(asAdmin().get("/api/v1/contacts?q=" + tag + "&asOf=" + APRIL).items("companyName"))
                .containsExactly(tag + " then");
        assertThat(asAdmin().get("/api/v1/contacts/" + contact + "?asOf=" + MAY).at("/companyName"))
                .isEqualTo("now");
        assertThat(asAdmin().get("/api/v1/issuers?limit=200&asOf=" + MARCH).items("id"))
                .contains(issuer.toString());
    }

    @Test
    void a_delivery_shows_how_far_it_had_come() {
        UUID quote = UUID.randomUUID();
        UUID sender = UUID.randomUUID();
        factsBy(sender).at(MARCH).happened(id, requested(quote, sender));
        factsBy(sender)
                .at(APRIL)
                .happened(
                        id,
                        new AttemptStarted(id, 1, UUID.randomUUID(), "n", "smtp.example.com", 587, APRIL, APRIL),
                        new AttemptDeferred(id, report(1, FailureClass.CONNECT, "a@example.com"), MAY));
        factsBy(sender).at(MAY).happened(id, new DeliverySent(id, report(2, null, "a@example.com"), MAY));
        caughtUp();

        Answer requested = asAdmin().get("/api/v1/deliveries/" + id + "?asOf=" + MARCH);
        Answer deferred = asAdmin().get("/api/v1/deliveries/" + id + "?asOf=" + APRIL);
        Answer sent = asAdmin().get("/api/v1/deliveries/" + id + "?asOf=" + MAY);
        assertThat(requested.status()).as(requested.toString()).isEqualTo(200);
        assertThat(requested.at("/state")).isEqualTo("REQUESTED");
        assertThat(requested.at("/subject")).isEqualTo("Your quote");
        assertThat(requested.at("/recipients/0/state")).isEqualTo("PENDING");
        assertThat(deferred.at("/state")).isEqualTo("DEFERRED");
        assertThat(deferred.at("/class")).isEqualTo("CONNECT");
        assertThat(deferred.at("/reply")).isEqualTo("greylisted, come back");
        assertThat(deferred.at("/recipients/0/state")).isEqualTo("DEFERRED");
        assertThat(deferred.at("/recipients/1/state")).isEqualTo("PENDING");
        assertThat(sent.at("/state")).isEqualTo("SENT");
        assertThat(sent.at("/class")).isNull();
        assertThat(sent.at("/recipients/0/state")).isEqualTo("ACCEPTED");
        assertThat(asAdmin()
                        .get("/api/v1/deliveries?state=DEFERRED&documentId=" + quote + "&asOf=" + APRIL)
                        .items("id"))
                .containsExactly(id.toString());
        assertThat(asSales(ADMIN)
                        .get("/api/v1/deliveries/" + id + "?asOf=" + APRIL)
                        .at("/reply"))
                .as("others never read the server's words, whenever they were spoken")
                .isNull();
    }

    @Test
    void a_mailbox_shows_its_settings_and_who_used_it_then() {
        UUID bob = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(bob, user(bob, "bob" + bob, Role.SALES));
        MailboxRegistered first = mailbox(id, ADMIN, true);
        MailboxSettings other =
                new MailboxSettings("new@example.com", "New", first.settings().smtp());
        factsBy(ADMIN).at(MARCH).happened(id, first);
        factsBy(ADMIN)
                .at(APRIL)
                .happened(
                        id,
                        new MailboxShared(id, ADMIN, bob),
                        new MailboxSignedIn(id, ADMIN, SignInProvider.GOOGLE),
                        new MailboxLimitsChanged(id, ADMIN, new MailboxLimits(5, null)),
                        new MailboxVerificationFailed(
                                id, ADMIN, FailureClass.AUTH, "auth", "535 no", "Sign in again."));
        factsBy(ADMIN)
                .at(MAY)
                .happened(
                        id,
                        new MailboxRevised(id, ADMIN, other, false, false),
                        new MailboxVerified(id, ADMIN, "<m@example.com>"));
        factsBy(ADMIN).at(JUNE).happened(id, new MailboxUnshared(id, ADMIN, bob));
        caughtUp();

        assertThat(mailboxAt(MARCH.minusMillis(1)).status()).isEqualTo(404);
        assertThat(mailboxAt(MARCH).at("/address")).isEqualTo(first.settings().address());
        assertThat(mailboxAt(MARCH).json().get("sharedWith")).isEmpty();
        assertThat(mailboxAt(APRIL).at("/sharedWith/0/name")).isEqualTo("Display bob" + bob);
        assertThat(mailboxAt(APRIL).at("/smtp/signedIn")).isEqualTo("true");
        assertThat(mailboxAt(APRIL).at("/ownLimits/perMinute")).isEqualTo("5");
        assertThat(mailboxAt(APRIL).at("/verification/advice")).isEqualTo("Sign in again.");
        assertThat(mailboxAt(MAY).at("/address")).isEqualTo("new@example.com");
        assertThat(mailboxAt(MAY).at("/verified")).isEqualTo("true");
        assertThat(mailboxAt(MAY).json().get("sharedWith")).hasSize(1);
        assertThat(mailboxAt(JUNE).json().get("sharedWith")).isEmpty();
        assertThat(mailboxAt(Instant.now()).json())
                .isEqualTo(asAdmin().get("/api/v1/mailboxes/" + id).json());
        assertThat(asAdmin()
                        .get("/api/v1/mailboxes?limit=200&asOf=" + MARCH.minusMillis(1))
                        .items("id"))
                .doesNotContain(id.toString());
        assertThat(asSales(bob).get("/api/v1/mailboxes/" + id + "?asOf=" + MAY).status())
                .as("what may be seen is decided today")
                .isEqualTo(404);
    }

    @Test
    void a_user_shows_whether_they_could_sign_in_then() {
        factsBy(ADMIN).at(MARCH).happened(id, user(id, "u" + id, Role.SALES));
        factsBy(ADMIN).at(MAY).happened(id, new UserDeactivated(id, "left"));
        caughtUp();
        String path = "/api/v1/users/" + id + "?asOf=";

        assertThat(asAdmin().get(path + MARCH.minusMillis(1)).status()).isEqualTo(404);
        assertThat(asAdmin().get(path + APRIL).at("/status")).isEqualTo("Active");
        assertThat(asAdmin().get(path + MAY).json())
                .isEqualTo(asAdmin().get("/api/v1/users/" + id).json());
        assertThat(asAdmin()
                        .get("/api/v1/users?sort=-createdAt&limit=200&asOf=" + MARCH)
                        .items("id"))
                .contains(id.toString());
    }

    private Answer mailboxAt(Instant instant) {
        return asAdmin().get("/api/v1/mailboxes/" + id + "?asOf=" + instant);
    }

    @Test
    void the_history_tells_since_when_a_change_holds() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, renamed("Apex"));
        caughtUp();

        Answer history = asAdmin().get("/api/v1/companies/" + id + "/history");

        assertThat(history.at("/items/0/effectiveAt")).isEqualTo(APRIL.toString());
        assertThat(history.at("/items/0/at")).isEqualTo(JUNE.toString());
        assertThat(history.at("/items/1/effectiveAt")).isNull();
    }

    @Test
    void past_and_present_take_turns_on_the_same_connections() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex"));
        caughtUp();

        for (int i = 0; i < 30; i++) {
            assertThat(read("asOf", APRIL).at("/name")).isEqualTo("Acme");
            assertThat(asAdmin().get("/api/v1/companies/" + id).at("/name")).isEqualTo("Apex");
            for (String list :
                    List.of("companies", "contacts", "issuers", "quotes", "deliveries", "mailboxes", "users")) {
                assertThat(asAdmin().get("/api/v1/" + list + "?limit=1").status())
                        .isEqualTo(200);
                assertThat(asAdmin()
                                .get("/api/v1/" + list + "?limit=1&asOf=" + MAY)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void what_a_clock_a_little_ahead_calls_now_is_now() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme"));
        caughtUp();
        Instant ahead = Instant.now().plusSeconds(20);

        assertThat(read("asOf", ahead).at("/name")).isEqualTo("Acme");
        assertThat(read("knownAt", ahead).at("/name")).isEqualTo("Acme");
        assertThat(read("asOf", ahead.plusSeconds(3600)).at("/errors/0/code")).isEqualTo("in-the-future");
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2999-01-01T00:00:00Z, asOf, in-the-future",
        "knownAt=2999-01-01T00:00:00Z, knownAt, in-the-future",
        "asOf=-1000000-01-01T00:00:00Z, asOf, out-of-range",
        "asOf=yesterday, asOf, must-be-an-instant"
    })
    void an_instant_that_makes_no_sense_is_named(String query, String parameter, String rule) {
        for (String path : List.of(
                "/api/v1/companies",
                "/api/v1/quotes/" + id,
                "/api/v1/deliveries",
                "/api/v1/deliveries/export",
                "/api/v1/templates",
                "/api/v1/templates/quote_send/en",
                "/api/v1/templates/quote_send/en/versions")) {
            Answer answer = asAdmin().get(path + "?" + query);

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(parameter);
            assertThat(answer.at("/errors/0/code")).isEqualTo(rule);
        }
    }

    private DeliveryRequested requested(UUID quote, UUID sender) {
        return new DeliveryRequested(
                id,
                delivery(id, quote, sender, "a@example.com", "b@example.com").order(),
                MARCH);
    }

    private CompanyRevised renamed(String name) {
        return revised(name, null);
    }

    private CompanyRevised revised(String name, String phone) {
        return new CompanyRevised(id, new CompanyDetails(name, "TH", null, phone, null, null));
    }

    private Answer read(String axis, Instant instant) {
        return asAdmin().get("/api/v1/companies/" + id + "?" + axis + "=" + instant);
    }

    private Answer at(Instant asOf, Instant knownAt) {
        return asAdmin().get("/api/v1/companies/" + id + "?asOf=" + asOf + "&knownAt=" + knownAt);
    }

    private String status(UUID quote, Instant instant) {
        return asAdmin().get("/api/v1/quotes/" + quote + "?asOf=" + instant).at("/status");
    }
}
