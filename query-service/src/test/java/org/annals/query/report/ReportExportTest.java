package org.annals.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.annals.query.projecting.Views;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's name begins like a formula. */
class ReportExportTest extends ReadSideTest {
    private static final String ISSUED = "/api/v1/reports/quotes-issued";

    @TempDir
    private Path folder;

    private Business business;

    @BeforeEach
    void two_quotes_were_issued() {
        business = new Business(factsBy(ADMIN));
        business.issuedOn(business.drafted("THB", "1000.50"), "2026-10-31", "THB", "1000.50");
        business.issuedOn(business.drafted("USD", "7.00"), "2026-11-01", "USD", "7.00");
        caughtUp(Views.FIGURES);
    }

    @Test
    void figures_are_taken_away_as_values_that_no_spreadsheet_takes_for_a_formula() {
        Answer export = asAdmin().get(ISSUED + "/export?groupBy=month,company" + mine());
        assertThat(export.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(export.header("Content-Disposition")).contains("attachment").contains("quotes-issued-");
        assertThat(lines(export))
                .containsExactly(
                        "\uFEFFmonth,company,company_id,currency,count,amount",
                        "2026-10-01,'=Their Co," + business.company + ",THB,1,1000.50",
                        "2026-11-01,'=Their Co," + business.company + ",USD,1,7.00");
    }

    @Test
    void a_workbook_has_numbers_dates_and_texts_but_no_formula() throws IOException {
        Answer export = asAdmin().get(ISSUED + "/export?format=xlsx&groupBy=month,company" + mine());
        assertThat(export.header("Content-Type")).contains("spreadsheetml.sheet");
        String sheet = parts(export).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("=Their Co", "<v>1000.50</v>")
                .containsPattern("r=\"B2\"[^>]* t=\"inlineStr\"")
                .doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void the_records_behind_a_figure_are_whole_however_many_pages_they_take(String format) throws IOException {
        for (int i = 0; i < 201; i++) {
            business.drafted("EUR", "1.00");
        }
        caughtUp(Views.FIGURES);
        Answer export =
                asAdmin().get("/api/v1/reports/quote-pipeline/records/export?currency=EUR&format=" + format + mine());
        if (format.equals("csv")) {
            assertThat(lines(export)).hasSize(202).doesNotHaveDuplicates();
        } else {
            assertThat(parts(export).get("xl/worksheets/sheet1.xml").split("<row "))
                    .hasSize(203);
        }
    }

    @Test
    void each_export_is_kept_in_the_trail_of_access_with_the_reports_name() {
        UUID taker = UUID.randomUUID();
        asSales(taker).get(ISSUED + "/export?format=xlsx" + mine());
        asSales(taker).get(ISSUED + "/records/export?format=csv" + mine());
        Answer kept = await().until(
                        () -> asAdmin().get("/api/v1/audit/access?kind=DATA_EXPORTED&actorId=" + taker),
                        answer -> answer.json().get("items").size() == 2);
        assertThat(kept.items("entityId")).containsOnly("quotes-issued");
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "colour=red", "from=2026-13-01"})
    void what_it_cannot_do_is_refused_before_a_file_begins(String parameter) {
        for (String path : List.of("/export?", "/records/export?")) {
            Answer answer = asAdmin().get(ISSUED + path + parameter);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/errors/0/pointer")).isEqualTo(parameter.replaceAll("=.*", ""));
        }
        assertThat(anonymous().get(ISSUED + "/export").status()).isEqualTo(401);
    }

    private String mine() {
        return "&owner=" + business.owner;
    }

    private static List<String> lines(Answer export) {
        assertThat(export.status()).as(export.toString()).isEqualTo(200);
        return List.of(new String(export.bytes(), StandardCharsets.UTF_8).split("\r\n"));
    }

    private Map<String, String> parts(Answer workbook) throws IOException {
        assertThat(workbook.status()).as(workbook.toString()).isEqualTo(200);
        Path file = Files.write(folder.resolve("export.xlsx"), workbook.bytes());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
