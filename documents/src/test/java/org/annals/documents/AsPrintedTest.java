package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsPrintedTest {

    @Test
    void mails_say_dates_and_amounts_as_the_document_does() {
        assertThat(AsPrinted.in("en").date(LocalDate.of(2026, 12, 31))).isEqualTo("31 December 2026");
        assertThat(AsPrinted.in("th").date(LocalDate.of(2026, 12, 31))).isEqualTo("31 ธันวาคม 2569");
        assertThat(AsPrinted.in("th").money(new BigDecimal("53500"), "THB")).isEqualTo("53,500.00 THB");
        assertThat(AsPrinted.in("en").money(new BigDecimal("53500"), "JPY")).isEqualTo("53,500 JPY");
    }
}
