package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.draft;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.issuer;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.api.identity.Role;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerRevised;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.query.projecting.Views;
import org.annals.query.testing.Answer;
import org.annals.query.testing.Api;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as of an instant shows what it would have shown then, or would have if all had been known. */
class SearchAsOfTest extends ReadSideTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final String tag = "t" + id.toString().replaceAll("[-0-9]", "");

    @Test
    void a_record_is_found_by_the_name_it_had_and_not_by_the_one_it_got() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme " + tag));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex " + tag));

        Answer then = asOf(APRIL, "acme " + tag);
        assertThat(then.items("id")).containsExactly(id.toString());
        assertThat(then.at("/items/0/title")).isEqualTo("Acme " + tag);
        assertThat(then.at("/items/0/match")).isEqualTo("exact");
        assertThat(then.at("/items/0/highlights/0/parts/0/text")).isEqualTo("Acme " + tag);
        assertThat(then.header("As-Of")).isEqualTo(APRIL.toString());
        assertThat(asOf(APRIL, "apex " + tag).items("id")).isEmpty();
        assertThat(asOf(MAY, "apex " + tag).items("id")).containsExactly(id.toString());
        assertThat(asOf(MAY, "acme " + tag).items("id")).isEmpty();
        assertThat(search("acme " + tag).items("id")).isEmpty();
        assertThat(asOf(MARCH.minusMillis(1), "acme " + tag).items("id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme, title, Acme",
        "steel acme, title, Acme",
        "cme, part, Acme",
        "stele, similar, Acme",
        "cliff, text, Acme",
        "0105-551, exact, Acme"
    })
    void matches_are_as_good_as_they_were_then(String words, String match, String title) {
        String road = "1 Cliff Road " + tag;
        factsBy(ADMIN)
                .at(MARCH)
                .happened(id, company(id, "x"), revised(title + " Steel " + tag, "0105 551" + digits(), road));
        factsBy(ADMIN).at(MAY).happened(id, revised("Else " + tag, null, null));

        String q = match.equals("exact") ? words + digits() : words + " " + tag;
        Answer then = asOf(APRIL, q);

        assertThat(then.items("id")).as(then.toString()).containsExactly(id.toString());
        assertThat(then.items("match")).containsExactly(match);
        assertThat(asOf(MAY, q).items("id")).isEmpty();
    }

    @Test
    void a_late_correction_changes_what_is_found_but_not_what_was_known() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme " + tag));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, renamed("Apex " + tag));

        assertThat(asOf(MAY, "apex " + tag).items("id")).containsExactly(id.toString());
        assertThat(asOf(MAY, "acme " + tag).items("id")).isEmpty();
        assertThat(knownAt(MAY, "acme " + tag).items("id")).containsExactly(id.toString());
        assertThat(knownAt(MAY, "apex " + tag).items("id")).isEmpty();
        assertThat(search("apex " + tag + "&asOf=" + MAY + "&knownAt=" + MAY).items("id"))
                .isEmpty();
        assertThat(search("acme " + tag + "&asOf=" + MAY + "&knownAt=" + MAY).items("id"))
                .containsExactly(id.toString());
        assertThat(search("apex " + tag + "&asOf=" + MAY + "&knownAt=" + JUNE).items("id"))
                .containsExactly(id.toString());
    }

    @Test
    void what_was_not_known_yet_is_not_found() {
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, company(id, "Acme " + tag));

        assertThat(asOf(MAY, tag).items("id")).containsExactly(id.toString());
        assertThat(asOf(APRIL.minusMillis(1), tag).items("id")).isEmpty();
        assertThat(knownAt(MAY, tag).items("id")).isEmpty();
        assertThat(knownAt(JUNE, tag).items("id")).containsExactly(id.toString());
    }

    @Test
    void a_name_that_no_event_ever_said_as_a_whole_is_found() {
        factsBy(ADMIN).at(MARCH).happened(id, new ContactCreated(id, person("Ann", "Lee")));
        factsBy(ADMIN).at(MAY).happened(id, new ContactRevised(id, person("Anna", "Lee")));
        factsBy(ADMIN).at(JUNE).effective(APRIL).happened(id, new ContactRevised(id, person("Anna", "Smith")));

        Answer then = asOf(APRIL, "ann smith" + tag);
        assertThat(then.items("id")).containsExactly(id.toString());
        assertThat(then.items("match")).containsExactly("exact");
        assertThat(asOf(JUNE, "ann smith" + tag).items("match")).isEmpty();
        assertThat(asOf(JUNE, "anna smith" + tag).items("match")).containsExactly("exact");
    }

    @Test
    void documents_and_people_are_found_by_what_their_company_was_called() {
        UUID person = UUID.randomUUID();
        UUID quote = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme " + tag));
        factsBy(ADMIN).at(MARCH).happened(person, contact(person, id, "Ann", "Lee"));
        factsBy(ADMIN).at(MARCH).happened(quote, draft(quote, UUID.randomUUID(), id, person));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex " + tag));

        Answer then = asOf(APRIL, "acme " + tag);
        assertThat(then.items("type")).containsExactlyInAnyOrder("company", "contact", "quote");
        assertThat(asOf(APRIL, "acme " + tag + "&type=quote").at("/items/0/company"))
                .isEqualTo("Acme " + tag);
        assertThat(asOf(APRIL, "apex " + tag).items("type")).isEmpty();
        assertThat(asOf(MAY, "apex " + tag).items("type")).hasSize(3);
    }

    @Test
    void documents_and_people_are_found_by_the_company_they_were_for() {
        UUID other = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        UUID quote = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme " + tag));
        factsBy(ADMIN).at(MARCH).happened(other, company(other, "Other " + tag));
        factsBy(ADMIN).at(MARCH).happened(person, contact(person, id, "Ann", "Lee"));
        factsBy(ADMIN).at(MARCH).happened(quote, draft(quote, UUID.randomUUID(), id, person));
        var there = draft(quote, UUID.randomUUID(), other, person);
        factsBy(ADMIN).at(MAY).happened(quote, new QuoteRevised(quote, there.terms(), there.lines(), there.totals()));
        var moved = new ContactDetails(null, "Ann", "Lee", "ann." + person + "@example.com", null, "en");
        factsBy(ADMIN).at(MAY).happened(person, new ContactRevised(person, moved));
        factsBy(ADMIN).at(JUNE).effective(MARCH).happened(id, renamed("Apex " + tag));

        assertThat(asOf(APRIL, "apex " + tag).items("type")).containsExactlyInAnyOrder("company", "contact", "quote");
        assertThat(knownAt(APRIL, "acme " + tag).items("type"))
                .containsExactlyInAnyOrder("company", "contact", "quote");
        assertThat(asOf(MAY, "apex " + tag).items("type")).containsExactly("company");
        assertThat(asOf(MAY, "other " + tag).items("type")).containsExactlyInAnyOrder("company", "quote");
    }

    @Test
    void a_quote_is_found_by_the_lines_and_the_number_it_had() {
        factsBy(ADMIN).at(MARCH).happened(id, draft(id, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        var line = new PricedLine(
                new LineItem("Painting " + tag, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO),
                BigDecimal.TEN);
        var totals = draft(id, id, id, id).totals();
        factsBy(ADMIN).at(APRIL).happened(id, new QuoteLinesChanged(id, List.of(line), totals));
        factsBy(ADMIN).at(MAY).happened(id, issued(id, "Q-" + tag));

        assertThat(asOf(APRIL, "painting " + tag).items("id")).containsExactly(id.toString());
        assertThat(asOf(APRIL, "painting " + tag).at("/items/0/highlights/0/field"))
                .isEqualTo("lines");
        assertThat(asOf(MARCH, "painting " + tag).items("id")).isEmpty();
        assertThat(asOf(MAY, "painting " + tag).items("id")).isEmpty();
        assertThat(asOf(APRIL, "Q-" + tag).items("id")).isEmpty();
        assertThat(asOf(MAY, "Q-" + tag).items("match")).containsExactly("exact");
        assertThat(asOf(MAY, "customer printed q " + tag).items("id")).containsExactly(id.toString());
    }

    @Test
    void issuers_deliveries_and_users_are_found_once_they_are_there() {
        UUID sent = UUID.randomUUID();
        UUID somebody = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(id, issuer(id, "Old " + tag));
        factsBy(ADMIN)
                .at(MAY)
                .happened(
                        id,
                        new IssuerRevised(
                                id, new IssuerDetails("New " + tag, null, "TH", null, "THB", null, null, "Q")));
        factsBy(ADMIN).at(APRIL).happened(sent, delivery(sent, UUID.randomUUID(), ADMIN, tag + "@example.com"));
        factsBy(ADMIN).at(APRIL).happened(somebody, user(somebody, tag, Role.SALES));

        assertThat(asOf(MARCH, tag).items("type")).containsExactly("issuer");
        assertThat(asOf(MARCH, "old " + tag).items("type")).containsExactly("issuer");
        assertThat(asOf(APRIL, tag).items("type")).containsExactlyInAnyOrder("issuer", "delivery", "user");
        assertThat(asOf(APRIL, tag + "@example.com&type=delivery").items("match"))
                .containsExactly("exact");
        assertThat(asOf(MAY, "old " + tag).items("type")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ไฟฟ้านคร, exact", "ไฟฟ้า, title", "ไฟ, title", "นคร, title"})
    void scripts_without_word_breaks_are_searched_too(String words, String match) {
        String name = words.equals("ไฟฟ้านคร") ? words : "การไฟฟ้านครหลวง " + tag;
        factsBy(ADMIN).at(MARCH).happened(id, company(id, name));
        factsBy(ADMIN).at(MAY).happened(id, renamed("ประปานคร " + tag));

        String q = match.equals("exact") ? words : words + " " + tag;
        assertThat(asOf(APRIL, q).items("id")).contains(id.toString());
        assertThat(asOf(APRIL, q).items("match")).contains(match);
        assertThat(asOf(MAY, q).items("id").contains(id.toString())).isEqualTo(words.equals("นคร"));
    }

    @Test
    void characters_that_were_never_in_that_order_are_not_found() {
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "กขคง " + tag));
        factsBy(ADMIN).at(MAY).happened(id, renamed("ขคงจ " + tag));

        assertThat(asOf(APRIL, "กขคงจ " + tag).items("id")).isEmpty();
        assertThat(asOf(APRIL, "กขคง " + tag).items("id")).containsExactly(id.toString());
    }

    @Test
    void paging_shows_everything_once_in_the_order_of_then() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            UUID one = UUID.randomUUID();
            Instant day = MARCH.plus(Duration.ofDays(i));
            factsBy(ADMIN).at(JUNE).effective(day).happened(one, company(one, "Acme " + i + " " + tag));
            factsBy(ADMIN).at(JUNE).effective(MAY).happened(one, new CompanyRevised(one, details("Else")));
            expected.addFirst(one.toString());
        }

        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = asOf(APRIL, tag + "&limit=2" + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            found.addAll(page.items("id"));
            cursor = page.at("/nextCursor") == null ? null : "&cursor=" + page.at("/nextCursor");
        }

        assertThat(found).isEqualTo(expected);
        String another = asOf(APRIL, tag + "&limit=2").at("/nextCursor");
        assertThat(asOf(MAY, tag + "&limit=2&cursor=" + another).status()).isEqualTo(400);
    }

    @Test
    void many_that_got_the_name_only_later_hide_nobody_who_had_it() {
        UUID first = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(first, company(first, "Acme " + tag));
        for (int i = 0; i < 120; i++) {
            UUID one = UUID.randomUUID();
            factsBy(ADMIN).at(APRIL).happened(one, company(one, "Else"));
            factsBy(ADMIN).at(JUNE).happened(one, new CompanyRevised(one, details("Acme " + tag)));
        }

        assertThat(asOf(MAY, "acme " + tag).items("id")).containsExactly(first.toString());
        assertThat(asOf(JUNE, "acme " + tag + "&limit=200").items("id")).hasSize(121);
    }

    @Test
    void a_mailbox_is_found_by_the_address_it_had() {
        MailboxRegistered first = mailbox(id, ADMIN, true);
        MailboxSettings moved = new MailboxSettings(
                "new" + tag + "@example.com", "Desk " + tag, first.settings().smtp());
        factsBy(ADMIN).at(MARCH).happened(id, first);
        factsBy(ADMIN).at(MAY).happened(id, new MailboxRevised(id, ADMIN, moved, true, false));

        assertThat(asOf(APRIL, first.settings().address()).items("id")).containsExactly(id.toString());
        assertThat(asOf(APRIL, "desk " + tag).items("id")).isEmpty();
        assertThat(asOf(MAY, first.settings().address()).items("id")).isEmpty();
        assertThat(asOf(MAY, "desk " + tag).items("id")).containsExactly(id.toString());
    }

    @Test
    void what_is_found_is_what_may_be_seen_today() {
        UUID bob = UUID.randomUUID();
        UUID carol = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(id, mailbox(id, bob, true));
        factsBy(bob).at(MARCH).happened(id, new MailboxShared(id, bob, carol));
        factsBy(bob).at(MAY).happened(id, new MailboxUnshared(id, bob, carol));

        String q = id + "@example.com";
        assertThat(asOf(APRIL, q).items("id")).containsExactly(id.toString());
        assertThat(get(asSales(bob), q + "&asOf=" + APRIL).items("id")).containsExactly(id.toString());
        assertThat(get(asSales(carol), q + "&asOf=" + APRIL).items("id")).isEmpty();
    }

    @Test
    void as_of_now_is_what_everybody_finds() {
        UUID quote = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        factsBy(ADMIN).at(MARCH).happened(id, company(id, "Acme " + tag));
        factsBy(ADMIN).at(MARCH).happened(person, contact(person, id, "Ann", "Lee"));
        factsBy(ADMIN)
                .at(MARCH)
                .happened(quote, draft(quote, UUID.randomUUID(), id, person), issued(quote, "Q-" + tag));
        factsBy(ADMIN).at(MAY).happened(id, renamed("Apex " + tag));

        for (String q :
                List.of(tag, "apex " + tag, "ann lee " + tag, "ปรึกษา " + tag, "Q-" + tag, "thank pex " + tag)) {
            assertThat(asOf(Instant.now().minusSeconds(1), q).json())
                    .as(q)
                    .isEqualTo(search(q).json());
            assertThat(search(q).items("id")).as(q).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"asOf=2999-01-01T00:00:00Z, asOf", "knownAt=2999-01-01T00:00:00Z, knownAt", "asOf=yesterday, asOf"})
    void an_instant_that_makes_no_sense_is_named(String query, String parameter) {
        Answer answer = asAdmin().get("/api/v1/search?q=x&" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(parameter);
    }

    private CompanyRevised renamed(String name) {
        return new CompanyRevised(id, details(name));
    }

    private CompanyRevised revised(String name, String phone, String address) {
        return new CompanyRevised(id, new CompanyDetails(name, "TH", null, phone, address, null));
    }

    private static CompanyDetails details(String name) {
        return new CompanyDetails(name, "TH", null, null, null, null);
    }

    private ContactDetails person(String first, String last) {
        String surname = last.equals("Smith") ? last + tag : last;
        return new ContactDetails(null, first, surname, id + "@example.com", null, "en");
    }

    private String digits() {
        return String.valueOf(1_000_000 + Math.abs(id.getMostSignificantBits() % 1_000_000));
    }

    private Answer asOf(Instant instant, String q) {
        return search(q + "&asOf=" + instant);
    }

    private Answer knownAt(Instant instant, String q) {
        return search(q + "&knownAt=" + instant);
    }

    private Answer search(String q) {
        return get(asAdmin(), q);
    }

    /** @param q the text, and further parameters after an ampersand */
    private Answer get(Api api, String q) {
        caughtUp(Views.SEARCH, Views.VERSIONS);
        int further = q.indexOf('&') > 0 ? q.indexOf('&') : q.length();
        return api.get("/api/v1/search?q=" + URLEncoder.encode(q.substring(0, further), StandardCharsets.UTF_8)
                + q.substring(further));
    }
}
