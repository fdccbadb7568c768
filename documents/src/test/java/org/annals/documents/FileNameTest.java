package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Q-2026-0001, Q-2026-0001.pdf",
        "Q/2026/1, Q-2026-1.pdf",
        "../../etc/passwd, etc-passwd.pdf",
        "'a\"b\r\nSet-Cookie: x', a-b-Set-Cookie-x.pdf",
        "ใบเสนอราคา-7, 7.pdf",
        "ราคา, Quote.pdf",
        "CON, Quote-CON.pdf",
        "' .. ', Quote.pdf",
    })
    void a_number_becomes_a_name_that_is_safe_everywhere(String number, String name) {
        assertThat(QuotePdf.fileName(Quotes.numbered(number))).isEqualTo(name);
    }

    @Test
    void a_very_long_number_is_cut() {
        assertThat(QuotePdf.fileName(Quotes.numbered("9".repeat(500))))
                .hasSize(84)
                .endsWith(".pdf");
    }

    @Test
    void a_draft_has_no_number_in_its_name() {
        assertThat(QuotePdf.fileName(Quotes.draft())).isEqualTo("Draft quote.pdf");
    }
}
