package org.annals.documents;

import static org.annals.documents.Printed.unspaced;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotePdfTest {

    @Test
    void the_same_model_gives_the_same_bytes() {
        assertThat(QuotePdf.render(Quotes.thai())).isEqualTo(QuotePdf.render(Quotes.thai()));
    }

    @Test
    void many_threads_get_the_same_bytes_as_one() {
        byte[] alone = QuotePdf.render(Quotes.thai());

        List<byte[]> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> QuotePdf.render(Quotes.thai()))
                .toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void the_locale_and_the_time_zone_of_the_machine_change_nothing() {
        byte[] here = QuotePdf.render(Quotes.thai());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(QuotePdf.render(Quotes.thai())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void another_model_gets_another_file_id() {
        assertThat(Printed.of(Quotes.issued()).fileId())
                .isNotEqualTo(Printed.of(Quotes.voided()).fileId());
    }

    @Test
    void everything_on_the_quote_can_be_read() {
        assertThat(Printed.of(Quotes.issued()).page(1))
                .contains(unspaced("Quotation", "Q-2026-0001", "21 November 2026", "21 December 2026"))
                .contains(unspaced(
                        "Siam Atelier Co., Ltd.", "88/12 Sukhumvit 24, Khlong Tan", "Thailand", "0105561234567"))
                .contains(unspaced("Łódź Größe Đặng GmbH", "40212 Düsseldorf", "Germany", "Attn. Zoë Müller"))
                .contains(unspaced("Support hours", "7.5", "1,200.00", "9,000.00", "10%", "AX-200 (€ 450 / ฿ 16,500)"))
                .contains(unspaced("Before discount", "99,700.00", "\u22123,700.00", "Subtotal", "96,000.00"))
                .contains(unspaced("Tax 7% on 91,800.00", "6,426.00", "Total THB", "102,426.00"))
                .contains(unspaced("50% on order", "Page 1 of 1"));
    }

    @Test
    void thai_can_be_copied_as_it_is_spelled() {
        assertThat(Printed.of(Quotes.thai()).actualTexts())
                .contains("ใบเสนอราคา", "21 พฤศจิกายน 2569", "เรียน คุณสมศรี กำลังดี", "หน้า 1 จาก 1")
                .anyMatch(text -> text.startsWith("ที่ปรึกษา น้ำมัน กำลัง ปั๊มน้ำ ผู้ซื้อ ญี่ปุ่น ฐานะ"));
    }

    @Test
    void only_drafts_and_void_quotes_carry_a_watermark() {
        assertThat(Printed.of(Quotes.issued()).text()).doesNotContain("DRAFT", "VOID");
        assertThat(Printed.of(Quotes.draft()).text()).contains("DRAFT").doesNotContain("VOID");
        assertThat(Printed.of(Quotes.voided()).text()).contains("VOID").doesNotContain("DRAFT");
    }

    @Test
    void what_is_not_given_is_not_printed() {
        assertThat(Printed.of(Quotes.bare()).text())
                .contains(unspaced("Somebody", "Total USD", "0.00"))
                .doesNotContain(unspaced("null", "Notes", "Valid until", "Quote no.", "Tax", "Disc", "Attn"));
    }

    @Test
    void two_hundred_lines_fill_pages_that_each_name_the_columns_and_count_themselves() {
        Printed printed = Printed.of(Quotes.withLines(200));

        assertThat(printed.pages()).isBetween(6, 10);
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(printed.page(page))
                    .contains(unspaced("Description", "Unit price", "Page " + page + " of " + printed.pages()));
        }
        assertThat(Pattern.compile("Itemnumber\\d{3}").matcher(printed.text()).results())
                .hasSize(200);
    }

    @Test
    void the_totals_stay_together_with_the_last_line() {
        for (int lines = 1; lines <= 40; lines++) {
            Printed printed = Printed.of(Quotes.withLines(lines));
            String end = IntStream.rangeClosed(1, printed.pages())
                    .mapToObj(printed::page)
                    .filter(page -> page.contains("Beforediscount"))
                    .findFirst()
                    .orElseThrow();

            assertThat(end).contains(unspaced("Total THB", "102,426.00", "Item number %03d".formatted(lines)));
        }
    }

    @Test
    void a_description_longer_than_a_page_is_printed_to_its_end() {
        String words = IntStream.range(0, 1500).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);

        Printed printed = Printed.of(Quotes.with(List.of(Quotes.line(words, "1", "1.00", "7", null, "1.00"))));

        assertThat(printed.pages()).isGreaterThan(1);
        assertThat(Pattern.compile("word\\d+").matcher(printed.text()).results())
                .hasSize(1500);
    }

    @Test
    void figures_of_thirty_digits_are_printed_in_full() {
        String huge = "99999999999999999999999999.999";

        Printed printed = Printed.of(Quotes.with(
                List.of(Quotes.line("Everything", "1", huge, "7", null, huge)), Quotes.totals("KWD", huge)));

        assertThat(printed.text()).contains(unspaced("Total KWD 99,999,999,999,999,999,999,999,999.999"));
    }

    @Test
    void a_character_sarabun_lacks_comes_from_the_other_font_and_one_none_has_is_seen_to_be_missing() {
        Printed printed =
                Printed.of(Quotes.with(List.of(Quotes.line("Ελλάς Кириллица 中 end", "1", "1", "7", null, "1"))));

        assertThat(printed.page(1)).contains(unspaced("Ελλάς Кириллица \uFFFD end"));
    }

    @Test
    void the_file_describes_itself() {
        Printed printed = Printed.of(Quotes.thai());

        assertThat(printed.language()).isEqualTo("th");
        assertThat(printed.info())
                .containsEntry("Title", "ใบเสนอราคา Q-2026-0002")
                .containsEntry("Author", "บริษัท ที่ปรึกษาน้ำมันไทย จำกัด (สำนักงานใหญ่)")
                .containsEntry("CreationDate", "D:20261121031530Z")
                .containsEntry("ModDate", "D:20261121031530Z");
    }

    @Test
    void only_the_glyphs_in_use_are_embedded() {
        assertThat(QuotePdf.render(Quotes.issued())).hasSizeLessThan(40_000);
    }
}
