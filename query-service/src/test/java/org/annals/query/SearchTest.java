package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.draft;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.identity.Role;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.query.projecting.Views;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends ReadSideTest {

    @ParameterizedTest
    @CsvSource({
        "müller, Müller Söhne",
        "Muller, Müller Söhne",
        "MÜLLER sohne, Müller Söhne",
        "söhn, Müller Söhne",
        "strasse, Große Straße",
        "Grosse, Große Straße",
        "kobenhavn, København A/S",
        "lodz, Łódź Tekstyl",
        "łódź, Lodz Tekstyl",
        "crème, Creme de la",
        "soft, Macrosoft Corp",
        "Macrosfot, Macrosoft Corp",
        "macrsoft, Macrosoft Corp",
        "การไฟฟ้า, บริษัท การไฟฟ้านครหลวง จำกัด",
        "ไฟฟ้านคร, บริษัทการไฟฟ้านครหลวง",
        "น้ำ, ประปาน้ำใส",
        "นํ้า, ประปาน้ำใส",
        "จำกัด, บริษัท ไทย จำกัด",
        "ไฟ, การไฟฟ้า",
        "๑๒๓, ถนน 123",
        "東京, 株式会社東京電力",
        "Київський, Завод київський"
    })
    void a_company_is_found_however_its_name_is_written(String words, String name) {
        String tag = tag();
        UUID id = create(name + " " + tag);

        assertThat(search(words + " " + tag).items("id")).containsExactly(id.toString());
    }

    @Test
    void the_last_word_is_found_while_it_is_typed() {
        String tag = tag();
        UUID id = create("Growing " + tag);

        assertThat(search("growing " + tag.substring(0, 20)).items("id")).containsExactly(id.toString());
        assertThat(search(tag.substring(0, 20) + " growing").items("id")).isEmpty();
    }

    @Test
    void whole_values_come_first_then_titles_then_texts_then_parts_of_words() {
        String tag = tag();
        UUID text = UUID.randomUUID();
        factsBy(ADMIN)
                .happened(
                        text,
                        new CompanyCreated(
                                text, new CompanyDetails("Else", "TH", null, null, "1 " + tag + " Road", null)));
        UUID whole = create(tag);
        UUID part = create("Pre" + tag);
        UUID title = create(tag + " Holding");

        Answer answer = search(tag);

        assertThat(answer.items("id"))
                .containsExactly(whole.toString(), title.toString(), text.toString(), part.toString());
        assertThat(answer.items("match")).containsExactly("exact", "title", "text", "part");
    }

    @Test
    void similar_words_are_shown_only_when_nothing_else_is_found() {
        String tag = tag();
        UUID id = create("Zimmermann " + tag);

        assertThat(search("zimermann " + tag).items("match")).containsExactly("similar");
        create("Zimermann " + tag);
        assertThat(search("zimermann " + tag).items("id")).hasSize(1).doesNotContain(id.toString());
    }

    @Test
    void searching_in_vain_leaves_no_connection_behind() {
        for (int i = 0; i < 30; i++) {
            assertThat(asAdmin().get("/api/v1/search?q=nothinglikethis").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_quote_is_found_by_number_lines_notes_and_whom_it_is_for() {
        String tag = tag();
        UUID customer = create("Customer " + tag);
        UUID person = UUID.randomUUID();
        factsBy(ADMIN).happened(person, contact(person, customer, "Ann" + tag, "Lee"));
        UUID quote = UUID.randomUUID();
        String number = "Q-" + tag;
        factsBy(ADMIN).happened(quote, draft(quote, UUID.randomUUID(), customer, person), issued(quote, number));

        Answer byNumber = search(number);
        assertThat(byNumber.items("id")).containsExactly(quote.toString());
        assertThat(byNumber.at("/items/0/match")).isEqualTo("exact");
        assertThat(byNumber.at("/items/0/title")).isEqualTo(number);
        assertThat(byNumber.at("/items/0/company")).isEqualTo("Customer " + tag);
        assertThat(search("consulting " + tag).items("id")).containsExactly(quote.toString());
        assertThat(search("ปรึกษา " + tag + "&type=quote").items("id")).containsExactly(quote.toString());
        assertThat(search("thank ann" + tag).items("id")).containsExactly(quote.toString());
        assertThat(search("customer " + tag).items("type")).containsExactlyInAnyOrder("company", "contact", "quote");

        factsBy(ADMIN)
                .happened(
                        customer,
                        new CompanyRevised(
                                customer, new CompanyDetails("Renamed" + tag, "TH", null, null, null, null)));
        assertThat(search("consulting renamed" + tag).items("id")).containsExactly(quote.toString());
        assertThat(search("consulting customer " + tag).at("/items/0/id")).isEqualTo(quote.toString());
    }

    @Test
    void a_delivery_is_found_by_recipient_subject_and_number() {
        UUID id = UUID.randomUUID();
        String recipient = tag() + "@example.com";
        factsBy(ADMIN).happened(id, delivery(id, UUID.randomUUID(), ADMIN, recipient));

        Answer answer = search(recipient);

        assertThat(answer.items("id")).containsExactly(id.toString());
        assertThat(answer.at("/items/0/match")).isEqualTo("exact");
        assertThat(answer.at("/items/0/title")).isEqualTo("Your quote");
        assertThat(search("quote 2026-0001 " + recipient).items("id")).containsExactly(id.toString());
    }

    @Test
    void telephone_numbers_are_found_however_they_are_grouped() {
        UUID id = UUID.randomUUID();
        String digits = "66" + (100_000_000L + Math.abs(id.getMostSignificantBits() % 900_000_000L));
        String grouped = "+" + digits.substring(0, 2) + " " + digits.substring(2, 6) + "-" + digits.substring(6);
        factsBy(ADMIN)
                .happened(id, new CompanyCreated(id, new CompanyDetails("Phone", "TH", null, grouped, null, null)));

        assertThat(search(digits).items("id")).containsExactly(id.toString());
        assertThat(search(grouped).items("id")).containsExactly(id.toString());
    }

    @Test
    void what_was_found_is_shown_in_pieces_that_need_no_trust() {
        String tag = tag();
        create("<b>Müller</b> & " + tag);

        Answer answer = search("muller " + tag);

        assertThat(answer.at("/items/0/highlights/0/field")).isEqualTo("title");
        assertThat(answer.json().at("/items/0/highlights/0/parts").toString())
                .isEqualTo("[{\"text\":\"<b>\",\"hit\":false},{\"text\":\"Müller\",\"hit\":true},"
                        + "{\"text\":\"</b> & \",\"hit\":false},{\"text\":\"" + tag + "\",\"hit\":true}]");
    }

    @Test
    void everybody_finds_only_what_the_lists_show_them() {
        UUID ann = UUID.randomUUID();
        UUID bob = UUID.randomUUID();
        UUID box = UUID.randomUUID();
        factsBy(ADMIN).happened(ann, user(ann, "ann" + ann, Role.SALES));
        factsBy(ann).happened(box, mailbox(box, ann, true));

        String address = box + "@example.com";
        assertThat(search(address).items("id")).containsExactly(box.toString());
        assertThat(searchAs(ann, address).items("id")).containsExactly(box.toString());
        assertThat(searchAs(bob, address).items("id")).isEmpty();
        assertThat(search("ann" + ann).items("id")).containsExactly(ann.toString());
        assertThat(searchAs(ann, "ann" + ann).items("type")).containsExactly("user");
        assertThat(searchAs(bob, "ann" + ann).items("id")).isEmpty();

        factsBy(ann).happened(box, new MailboxShared(box, ann, bob));
        assertThat(search(address).items("id")).hasSize(1);
        assertThat(searchAs(bob, address).items("id")).containsExactly(box.toString());
        factsBy(ann).happened(box, new MailboxUnshared(box, ann, bob));
        assertThat(search(address).items("id")).hasSize(1);
        assertThat(searchAs(bob, address).items("id")).isEmpty();
    }

    @Test
    void paging_shows_everything_once_while_records_are_added() {
        String tag = tag();
        List<String> all = new ArrayList<>();
        all.add(create(tag).toString());
        IntStream.range(0, 4).forEach(i -> all.add(create(tag + " title " + i).toString()));
        IntStream.range(0, 4)
                .forEach(i -> all.add(create("Pre" + tag + " part " + i).toString()));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = search(tag + "&limit=2" + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            seen.addAll(page.items("id"));
            cursor = page.at("/nextCursor") == null ? null : "&cursor=" + page.at("/nextCursor");
            create(tag + " title added");
        } while (cursor != null && seen.size() < 30);

        assertThat(seen).doesNotHaveDuplicates().containsAll(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "'",
                "\\",
                "\"",
                ":*",
                "& | !",
                "' | '",
                "<->",
                "()",
                "a'b\\c:*",
                "\uD83D\uDE00",
                "\uD800\uDF30\uD800\uDF31"
            })
    void whatever_is_typed_is_only_text(String text) {
        assertThat(search(text).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "q=, q, required",
        "q=%20%20, q, required",
        "limit=5, q, must-be-given",
        "q=%00, q, must-be-text",
        "q=x&type=invoice, type, must-be-one-of",
        "q=x&limit=0, limit, out-of-range",
        "q=x&limit=201, limit, out-of-range",
        "q=x&cursor=tampered, cursor, not-a-cursor",
        "q=x&sort=id, sort, unknown-parameter"
    })
    void a_parameter_that_makes_no_sense_is_named(String query, String parameter, String code) {
        Answer answer = asAdmin().get("/api/v1/search?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(parameter);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void the_cursor_of_another_search_is_refused() {
        String tag = tag();
        create(tag + " a");
        create(tag + " b");
        String cursor = search(tag + "&limit=1").at("/nextCursor");

        assertThat(search(tag + " b&limit=1&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(search(tag + "&type=company&limit=1&cursor=" + cursor).status())
                .isEqualTo(400);
        assertThat(search("x".repeat(201)).at("/errors/0/pointer")).isEqualTo("q");
    }

    private UUID create(String name) {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, name));
        return id;
    }

    private Answer search(String q) {
        return searchAs(null, q);
    }

    /** @param q the text, and further parameters after an ampersand */
    private Answer searchAs(UUID user, String q) {
        caughtUp(Views.SEARCH);
        int further = q.indexOf('&') > 0 && q.matches("(?s).*&[a-z]+=.*") ? q.indexOf('&') : q.length();
        String path = "/api/v1/search?q=" + URLEncoder.encode(q.substring(0, further), StandardCharsets.UTF_8)
                + q.substring(further);
        return (user == null ? asAdmin() : asSales(user)).get(path);
    }

    /** A word of letters that nobody else uses. */
    private static String tag() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 24)
                .chars()
                .map(c -> Character.isDigit(c) ? c - '0' + 'k' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
