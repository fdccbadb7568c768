package org.annals.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteVoided;
import org.annals.query.projecting.Views;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReportTest extends ReadSideTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");
    private static final String PATH = "/api/v1/reports";

    @Autowired
    private Reports reports;

    private Business business;

    @BeforeEach
    void a_business_has_quotes_and_deliveries_of_all_kinds() {
        business = new Business(factsBy(ADMIN));
        business.drafted("THB", "100.00");
        business.drafted("USD", "7.50");
        UUID october = business.drafted("THB", "900.00");
        business.issuedOn(october, "2026-10-31", "THB", "1000.00");
        UUID november = business.drafted("THB", "200.00");
        business.issuedOn(november, "2026-11-01", "THB", "200.00");
        business.sent(november, Instant.now().plusSeconds(3600));
        UUID second = business.drafted("USD", "10.00");
        business.issuedOn(second, "2026-11-30", "USD", "10.00");
        business.sent(second, Instant.now().plusSeconds(7200));
        business.sent(second, Instant.now().plusSeconds(99_000));
        UUID withdrawn = business.drafted("EUR", "5.00");
        business.happened(withdrawn, new QuoteVoided(withdrawn, "no"));
        UUID moved = business.drafted("THB", "40.00");
        business.happened(
                moved, new QuoteRevised(moved, business.terms("USD"), List.of(), Business.totals("USD", "2.00")));
        business.delivered();
        business.delivered();
        business.deferred();
        caughtUp(Views.FIGURES);
    }

    @Test
    void every_report_answers_drills_down_and_explains_to_the_same_numbers() {
        assertThat(reports.all()).hasSizeGreaterThanOrEqualTo(4);
        for (Report report : reports.all()) {
            List<String> names =
                    report.dimensions().stream().map(Dimension::name).toList();
            for (String first : names) {
                for (String second : names) {
                    holds(report, first + "," + second);
                }
            }
        }
    }

    private void holds(Report report, String groupBy) {
        Answer answer = ask(report.name() + "?groupBy=" + groupBy + mine(report));
        assertThat(answer.json().get("rows"))
                .as("%s by %s", report.name(), groupBy)
                .isNotEmpty();
        assertThat(answer.at("/behind")).isEqualTo("0");
        for (JsonNode row : answer.json().get("rows")) {
            String cell = mine(report) + parameters(row.get("key"));
            List<JsonNode> records = all(report.name() + "/records?limit=2" + cell);
            List<JsonNode> events = all(report.name() + "/explain?limit=2" + cell);
            String what = report.name() + cell;
            assertThat(records).as(what).hasSize(row.get("count").asInt());
            assertThat(count(events)).as(what).isEqualTo(row.get("count").asLong());
            if (report.tells(Measure.AMOUNT)) {
                BigDecimal figure = amount(row.get("amount"));
                assertThat(sum(records)).as(what).isEqualByComparingTo(figure);
                assertThat(sum(events)).as(what).isEqualByComparingTo(figure);
            }
            if (report.tells(Measure.DURATION)) {
                assertThat(seconds(events)).as(what).isEqualTo(seconds(records));
                assertThat(median(seconds(records)))
                        .isEqualTo(row.get("medianSeconds").asLong());
            }
        }
        assertThat(count(nodes(answer.json().get("totals"))))
                .isEqualTo(count(nodes(answer.json().get("rows"))));
    }

    @Test
    void as_of_now_every_report_tells_the_same_as_without_an_instant() {
        caughtUp(Views.VERSIONS);
        String now = "&asOf=" + Instant.now();
        for (Report report : reports.all()) {
            for (Dimension dimension : report.dimensions()) {
                String question = report.name() + "?groupBy=" + dimension.name() + mine(report);
                JsonNode present = ask(question).json();
                JsonNode past = ask(question + now).json();
                assertThat(past.get("rows")).as(question).isEqualTo(present.get("rows"));
                assertThat(past.get("totals")).as(question).isEqualTo(present.get("totals"));
            }
            String records = report.name() + "/records?limit=50" + mine(report);
            assertThat(all(records + now)).as(records).isEqualTo(all(records));
            String events = report.name() + "/explain?limit=50" + mine(report);
            assertThat(all(events + now)).as(events).isEqualTo(all(events));
        }
    }

    @Test
    void figures_records_and_explanations_are_told_as_of_an_instant() {
        Business early = new Business(factsBy(ADMIN).at(MARCH));
        UUID quote = early.drafted("THB", "100.00");
        factsBy(ADMIN).at(MAY).happened(early.company, new CompanyRevised(early.company, details("Renamed")));
        factsBy(ADMIN).at(JUNE).effective(MAY).happened(quote, revised(early, quote, "80.00"));
        caughtUp(Views.VERSIONS);
        String pipeline = "quote-pipeline?groupBy=company&owner=" + early.owner;

        assertThat(ask(pipeline + "&asOf=" + MARCH.minusSeconds(1)).json().get("rows"))
                .isEmpty();
        assertThat(worth(pipeline + "&asOf=" + APRIL)).isEqualTo("=Their Co 100.00");
        assertThat(worth(pipeline + "&asOf=" + MAY)).isEqualTo("Renamed 80.00");
        assertThat(worth(pipeline + "&knownAt=" + MAY)).isEqualTo("Renamed 100.00");
        assertThat(ask(pipeline + "&asOf=" + APRIL).header("As-Of")).isEqualTo(APRIL.toString());
        String behind = "quote-pipeline/records?limit=5&owner=" + early.owner;
        assertThat(ask(behind + "&asOf=" + APRIL).at("/items/0/amount/amount")).isEqualTo("100.00");
        assertThat(ask(behind + "&asOf=" + MAY).at("/items/0/about")).isEqualTo("Renamed");
        String why = "quote-pipeline/explain?limit=5&owner=" + early.owner;
        assertThat(ask(why + "&asOf=" + APRIL).items("type")).containsExactly("QuoteDrafted");
        assertThat(ask(why + "&asOf=" + MAY).items("type")).containsExactly("QuoteDrafted", "QuoteRevised");
        assertThat(ask(why + "&knownAt=" + MAY).items("type")).containsExactly("QuoteDrafted");
        assertThat(ask("quote-pipeline/export?groupBy=company&owner=" + early.owner + "&asOf=" + APRIL)
                        .toString())
                .contains("'=Their Co")
                .contains("100.00");
    }

    private String worth(String question) {
        Answer answer = ask(question);
        return answer.at("/rows/0/labels/company") + " " + answer.at("/rows/0/amount/amount");
    }

    private static QuoteRevised revised(Business business, UUID quote, String total) {
        return new QuoteRevised(quote, business.terms("THB"), List.of(), Business.totals("THB", total));
    }

    private static CompanyDetails details(String name) {
        return new CompanyDetails(name, "TH", null, null, null, null);
    }

    /** Of everybody, and there and back, so that nothing is left of combinations that are no more. */
    @Test
    void what_is_kept_added_up_is_what_the_facts_add_up_to() {
        String kept = "SELECT status, owner_id, issuer_id, currency, drafted_month, issued_month, count, total"
                + " FROM read.quote_total";
        String anew = "SELECT status, owner_id, issuer_id, currency, drafted_month, issued_month, count(*), sum(total)"
                + " FROM read.quote_fact GROUP BY 1, 2, 3, 4, 5, 6";
        assertThat(jdbc.sql("((%1$s) EXCEPT ALL (%2$s)) UNION ALL ((%2$s) EXCEPT ALL (%1$s))".formatted(kept, anew))
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void the_pipeline_tells_where_quotes_stand_and_never_adds_currencies_up() {
        Map<String, String> rows = nodes(ask("quote-pipeline?" + mine()).json().get("rows")).stream()
                .collect(Collectors.toMap(
                        row -> row.at("/key/status").asString() + " "
                                + row.at("/amount/currency").asString(),
                        row -> row.get("count").asInt() + " x "
                                + row.at("/amount/amount").asString()));
        assertThat(rows)
                .isEqualTo(Map.of(
                        "Draft THB", "1 x 100.00",
                        "Draft USD", "2 x 9.50",
                        "Issued THB", "1 x 1000.00",
                        "Sent THB", "1 x 200.00",
                        "Sent USD", "1 x 10.00",
                        "Void EUR", "1 x 5.00"));
    }

    @Test
    void months_of_issue_are_those_on_the_document_and_days_can_narrow_them() {
        Answer months = ask("quotes-issued?" + mine());
        assertThat(keys(months, "month")).containsExactly("2026-10", "2026-11", "2026-11");
        assertThat(months.at("/totals/0/amount/amount")).isEqualTo("1200.00");
        Answer days = ask("quotes-issued?from=2026-11-01&to=2026-11-29" + mine());
        assertThat(keys(days, "month")).containsExactly("2026-11");
        assertThat(days.at("/rows/0/amount/currency")).isEqualTo("THB");
    }

    @Test
    void ids_come_with_names() {
        Answer answer = ask("quotes-issued?groupBy=issuer,owner,company&currency=THB" + mine());
        assertThat(answer.at("/rows/0/labels/issuer")).isEqualTo("Our Ltd");
        assertThat(answer.at("/rows/0/labels/owner")).isEqualTo("Display u" + business.owner);
        assertThat(answer.at("/rows/0/key/company")).isEqualTo(business.company.toString());
    }

    @Test
    void the_time_to_send_is_that_of_the_first_sending() {
        Answer answer = ask("time-to-send?" + mine());
        assertThat(answer.at("/totals/0/count")).isEqualTo("2");
        assertThat(answer.json().at("/totals/0/medianSeconds").asLong()).isBetween(5390L, 5400L);
        assertThat(answer.json().at("/totals/0/p90Seconds").asLong()).isBetween(6830L, 6840L);
    }

    @Test
    void deliveries_are_told_by_state_class_and_mailbox() {
        Answer answer = ask("delivery-outcomes?groupBy=state,class,mailbox&sender=" + business.owner);
        assertThat(keys(answer, "state")).containsExactly("SENT", "DEFERRED");
        assertThat(keys(answer, "class")).containsExactly("none", "CONNECT");
        assertThat(answer.at("/rows/0/count")).isEqualTo("2");
        assertThat(answer.at("/rows/0/labels/mailbox")).isEqualTo("me@example.com");
        assertThat(ask("delivery-outcomes?class=none&sender=" + business.owner).at("/totals/0/count"))
                .isEqualTo("2");
    }

    @Test
    void an_explanation_names_each_event_and_what_it_contributed() {
        List<JsonNode> events = all("quotes-issued/explain?limit=50&currency=THB&month=2026-10" + mine());
        assertThat(events).hasSize(1);
        JsonNode event = events.getFirst();
        assertThat(event.get("type").asString()).isEqualTo("QuoteIssued");
        assertThat(event.get("position").asLong()).isPositive();
        assertThat(event.get("actorId").asString()).isEqualTo(ADMIN.toString());
        assertThat(event.at("/amount/amount").asString()).isEqualTo("1000.00");
        List<JsonNode> moved = all("quote-pipeline/explain?limit=50&status=Draft&currency=USD" + mine());
        assertThat(moved.stream()
                        .map(step -> step.get("type").asString()
                                + step.at("/amount/amount").asString()))
                .containsExactlyInAnyOrder("QuoteDrafted7.50", "QuoteDrafted0", "QuoteRevised2.00");
    }

    @Test
    void everybody_who_sees_the_lists_sees_the_figures_and_nobody_else() {
        String path = PATH + "/quote-pipeline?" + mine();
        assertThat(asSales(UUID.randomUUID()).get(path).json())
                .isEqualTo(asAdmin().get(path).json());
        assertThat(anonymous().get(path).status()).isEqualTo(401);
        assertThat(anonymous().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void the_catalogue_tells_what_each_report_can_be_asked() {
        Answer catalogue = asAdmin().get(PATH);
        assertThat(catalogue.items("name"))
                .contains("delivery-outcomes", "quote-pipeline", "quotes-issued", "time-to-send");
        assertThat(catalogue.toString()).contains("QuoteIssued", "groupBy", "\"currency\"");
    }

    @ParameterizedTest
    @CsvSource({
        "quote-pipeline?colour=red, colour",
        "quote-pipeline?status=Lost, status",
        "quote-pipeline?currency=BAHT, currency",
        "quote-pipeline?owner=me, owner",
        "quote-pipeline?groupBy=colour, groupBy",
        "quote-pipeline?groupBy=, groupBy",
        "quote-pipeline?from=yesterday, from",
        "quote-pipeline?from=2026-12-02&to=2026-12-01, to",
        "quote-pipeline?status=Sent&status=Void, status",
        "quote-pipeline?asOf=2999-01-01T00:00:00Z, asOf",
        "quote-pipeline/explain?knownAt=yesterday, knownAt",
        "quotes-issued?month=November, month",
        "quotes-issued?limit=2, limit",
        "quotes-issued/records?limit=0, limit",
        "quotes-issued/records?cursor=x, cursor",
        "quotes-issued/explain?state=SENT, state"
    })
    void what_a_report_does_not_know_is_refused_by_name(String question, String name) {
        Answer answer = asAdmin().get(PATH + "/" + question);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(name);
    }

    @Test
    void an_unknown_report_is_not_found() {
        assertThat(asAdmin().get(PATH + "/weather").status()).isEqualTo(404);
        assertThat(asAdmin().get(PATH + "/weather/records").status()).isEqualTo(404);
    }

    private String mine() {
        return "&owner=" + business.owner;
    }

    private String mine(Report report) {
        return report.dimension("owner").isPresent() ? mine() : "&sender=" + business.owner;
    }

    private Answer ask(String question) {
        Answer answer = asAdmin().get(PATH + "/" + question.replace("?&", "?"));
        assertThat(answer.status()).as(question + answer).isEqualTo(200);
        return answer;
    }

    private List<JsonNode> all(String question) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = ask(question + cursor);
            found.addAll(nodes(page.json().get("items")));
            cursor = page.at("/nextCursor") == null ? null : "&cursor=" + page.at("/nextCursor");
        } while (cursor != null);
        return found;
    }

    private String parameters(JsonNode key) {
        return key.properties().stream()
                .filter(value -> !List.of("owner", "sender").contains(value.getKey()))
                .map(value -> "&" + value.getKey() + "=" + value.getValue().asString())
                .collect(Collectors.joining());
    }

    private static List<String> keys(Answer answer, String dimension) {
        return nodes(answer.json().get("rows")).stream()
                .map(row -> row.at("/key/" + dimension).asString())
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static long count(List<JsonNode> items) {
        return items.stream().mapToLong(item -> item.get("count").asLong()).sum();
    }

    private static BigDecimal sum(List<JsonNode> items) {
        return items.stream().map(item -> amount(item.get("amount"))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.get("amount").asString());
    }

    private static List<Long> seconds(List<JsonNode> items) {
        List<Long> seconds = new ArrayList<>(items.stream()
                .filter(item -> !item.get("seconds").isNull())
                .map(item -> item.get("seconds").asLong())
                .toList());
        Collections.sort(seconds);
        return seconds;
    }

    private static long median(List<Long> sorted) {
        int last = sorted.size() - 1;
        return Math.round((sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2.0);
    }
}
