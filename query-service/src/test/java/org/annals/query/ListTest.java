package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest extends ReadSideTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "createdAt", "-createdAt", "name,-createdAt", "-updatedAt,name"})
    void paging_shows_every_row_once_while_others_are_added(String sort) {
        String tag = tag();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            names.add(create(tag + " " + (i / 2)));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = asAdmin().get("/api/v1/companies?q=" + tag + "&limit=2&sort=" + sort + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            seen.addAll(page.items("id"));
            cursor = page.at("/nextCursor") == null ? null : "&cursor=" + page.at("/nextCursor");
            create(tag + " 1 added");
        } while (cursor != null && seen.size() < 30);

        assertThat(seen).doesNotHaveDuplicates().containsAll(names);
    }

    @Test
    void the_link_header_leads_to_the_next_page() {
        String tag = tag();
        List.of("a", "b", "c").forEach(name -> create(tag + " " + name));
        Answer first = asAdmin().get("/api/v1/companies?q=" + tag + "%20&limit=2");

        String link = first.header("Link");
        Answer second = asAdmin().get(link.substring(1, link.indexOf('>')));

        assertThat(link).endsWith("; rel=\"next\"");
        assertThat(second.items("name")).containsExactly(tag + " c");
        assertThat(second.header("Link")).isNull();
        assertThat(second.json().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void names_are_sorted_as_people_sort_them() {
        String tag = tag();
        List.of("zebra", "Öl", "apple", "Zoo", "ก", "ข", "Oz").forEach(name -> create(tag + " " + name));

        Answer answer = asAdmin().get("/api/v1/companies?q=" + tag);

        assertThat(answer.items("name").stream().map(name -> name.substring(tag.length() + 1)))
                .containsExactly("apple", "Öl", "Oz", "zebra", "Zoo", "ก", "ข");
    }

    @ParameterizedTest
    @CsvSource({"100%, 100% cotton", "a_b, a_b_c", "\\, back\\slash", "ÖL, Öl AG", "ไฟฟ้า, การไฟฟ้า"})
    void a_search_takes_every_character_literally_and_no_notice_of_case(String text, String name) {
        String tag = tag();
        create(tag + name);
        create(tag + "1000 cottons, axb");

        Answer answer =
                asAdmin().get("/api/v1/companies?limit=200&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));

        assertThat(answer.items("name")).contains(tag + name).doesNotContain(tag + "1000 cottons, axb");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=x, limit",
        "sort=password, sort",
        "sort=name%2Cname, sort",
        "sort=-, sort",
        "cursor=tampered, cursor",
        "cursor=, cursor",
        "q=%00, q",
        "companyname=x, companyname"
    })
    void a_parameter_that_makes_no_sense_is_named(String query, String parameter) {
        Answer answer = asAdmin().get("/api/v1/companies?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("malformed-request");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[\"name,id\"]",
                "[\"name,id\",null,null]",
                "[\"name,id\",\"x\",\"no-id\"]",
                "[\"name,id\",\"\\u0000\",\"7d0a0c3e-3c2f-4d59-9a4e-111111111111\"]",
                "[\"createdAt,id\",\"+1000000-01-01T00:00:00Z\",\"7d0a0c3e-3c2f-4d59-9a4e-111111111111\"]",
                "{\"name\":1}",
                "null"
            })
    void a_cursor_that_nobody_issued_is_refused(String json) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        Answer answer = asAdmin().get("/api/v1/companies?cursor=" + cursor);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("cursor");
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String tag = tag();
        List.of("a", "b").forEach(name -> create(tag + name));
        String cursor = asAdmin().get("/api/v1/companies?limit=1&q=" + tag).at("/nextCursor");

        Answer answer = asAdmin().get("/api/v1/companies?limit=1&sort=-name&cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(400);
    }

    private String create(String name) {
        UUID id = UUID.randomUUID();
        factsBy(ADMIN).happened(id, company(id, name));
        assertThat(asAdmin().get("/api/v1/companies/" + id + "?minVersion=1").status())
                .isEqualTo(200);
        return id.toString();
    }

    private static String tag() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }
}
