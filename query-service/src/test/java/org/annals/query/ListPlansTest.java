package org.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.annals.query.testing.StatementsSeen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/** No page of a long list reads or sorts the whole list: neither the first one nor those further down. */
@TestPropertySource(
        properties =
                "spring.jpa.properties.hibernate.session_factory.statement_inspector=org.annals.query.testing.StatementsSeen")
class ListPlansTest extends ReadSideTest {
    private static final int ROWS = 30_000;
    private static final Pattern PARAMETER = Pattern.compile("\\?");
    /** Companies and contacts beside, so that joins cost what they cost. */
    private static final List<String> FILL = List.of("""
            INSERT INTO read.company (id, name, country, email, tax_id, created_at, updated_at, version)
            SELECT gen_random_uuid(), md5(i::text) || ' Company', 'TH', md5(i::text) || '@example.com', '0105' || i,
                   timestamptz '2020-01-01' + i * interval '1 hour',
                   timestamptz '2022-01-01' + (i * 7919 %% %1$d) * interval '1 hour', 1
              FROM generate_series(1, %1$d) i
            """, """
            INSERT INTO read.contact (id, company_id, first_name, last_name, full_name, email, created_at, updated_at, version)
            SELECT gen_random_uuid(), company.id, left(name, 6), left(name, 8), left(name, 15),
                   md5(email) || '@example.com', created_at, updated_at, 1
              FROM read.company
            """, """
            INSERT INTO read.quote (id, owner_id, number, status, issuer_id, company_id, contact_id, currency, valid_until,
                                    issued_on, subtotal, discount, tax, total, created_at, updated_at, version)
            SELECT gen_random_uuid(), gen_random_uuid(), 'Q-' || row_number() OVER (), 'Sent', gen_random_uuid(), company_id,
                   id, 'THB', updated_at::date, created_at::date, 1, 0, 0, 1, created_at, updated_at, 1
              FROM read.contact
            """, """
            INSERT INTO read.delivery (id, document_type, document_id, document_number, sender_id, mailbox_id, state,
                                       attempt_count, requested_at, sender_told, updated_at, version)
            SELECT gen_random_uuid(), 'quote', id, number, owner_id, gen_random_uuid(),
                   CASE WHEN random() < 0.02 THEN 'FAILED' ELSE 'SENT' END, 1, created_at, false, updated_at, 1
              FROM read.quote
            """);

    @Autowired
    private Environment environment;

    @BeforeEach
    void there_are_many_records() {
        if (jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM read.delivery)")
                .query(Boolean.class)
                .single()) {
            FILL.forEach(sql -> jdbc.sql(sql.formatted(ROWS)).update());
            jdbc.sql("ANALYZE").update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "companies?sort=name",
                "companies?sort=-createdAt",
                "companies?sort=updatedAt",
                "companies?sort=name,-createdAt",
                "contacts?sort=lastName",
                "contacts?sort=email",
                "contacts?sort=-createdAt",
                "contacts?sort=updatedAt",
                "quotes?sort=-createdAt",
                "quotes?sort=updatedAt",
                "quotes?sort=validUntil",
                "quotes?sort=-issuedOn",
                "quotes?sort=number",
                "quotes?sort=companyName",
                "quotes?sort=-companyName",
                "quotes?status=Sent&sort=-createdAt",
                "quotes?status=Sent&sort=-updatedAt",
                "quotes?status=Void&sort=number",
                "deliveries?sort=-requestedAt",
                "deliveries?sort=updatedAt",
                "deliveries?state=FAILED&sort=-requestedAt",
                "deliveries?documentNumber=Q-7",
                "deliveries?requestedAt[gte]=2021-01-01T00:00:00Z&sort=-requestedAt",
            })
    void each_sort_has_an_index(String list) {
        assertNoneIsReadOrSortedAsAWhole(list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"companies?q=01054711", "companies?q=c4ca4238a0b9"})
    void what_a_company_is_searched_by_is_looked_up(String list) {
        assertNoneIsReadOrSortedAsAWhole(list);
    }

    /** Each has to have the collation that it is compared by. Small tables are read as a whole unless that is switched off. */
    @ParameterizedTest
    @ValueSource(strings = {"contacts?q=c4ca4238a0b9", "quotes?q=Q-29999"})
    void there_is_an_index_for_each_text_that_a_record_is_searched_by(String list) {
        assertThat(StatementsSeen.during(() -> asAdmin().get("/api/v1/" + list)))
                .anySatisfy(statement -> assertThat(statement).contains("ilike"))
                .allSatisfy(statement -> assertThat(plan(statement, "&options=-c%20enable_seqscan=off"))
                        .doesNotContainPattern("Filter: .*~~\\*"));
    }

    private void assertNoneIsReadOrSortedAsAWhole(String list) {
        String path = "/api/v1/" + list.replace("[", "%5B").replace("]", "%5D") + "&limit=50";
        Answer[] first = new Answer[1];
        List<String> statements =
                StatementsSeen.during(() -> first[0] = asAdmin().get(path));
        assertThat(first[0].status()).as(first[0].toString()).isEqualTo(200);
        String cursor = first[0].at("/nextCursor");
        if (cursor != null) {
            statements = StatementsSeen.during(() -> asAdmin().get(path + "&cursor=" + cursor));
        }

        assertThat(statements)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(plan(statement, ""))
                        .doesNotContainPattern("Seq Scan on (company|contact|quote|delivery)( |$)")
                        .doesNotContainPattern("(?m)^[ >-]*Sort .*rows=(\\d{5,})"));
    }

    /** As PostgreSQL would plan it for any values; the pages are short. Placeholders are only let through unprepared. */
    private String plan(String statement, String settings) {
        String limited = statement.replaceAll("(?i)fetch first \\? rows only", "limit 51");
        int[] number = {0};
        String numbered = PARAMETER.matcher(limited).replaceAll(any -> "\\$" + ++number[0]);
        var unprepared = new DriverManagerDataSource(
                environment.getRequiredProperty("CRM_DATABASE_URL")
                        + "?preferQueryMode=simple&currentSchema=read,public" + settings,
                environment.getRequiredProperty("CRM_DATABASE_USER"),
                "trusted");
        return String.join(
                "\n",
                JdbcClient.create(unprepared)
                        .sql("EXPLAIN (GENERIC_PLAN) " + numbered)
                        .query(String.class)
                        .list());
    }
}
