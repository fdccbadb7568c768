package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "JPY, 1234567, '1,234,567'",
        "THB, 1234567.5, '1,234,567.50'",
        "KWD, 1234.5, '1,234.500'",
        "USD, -1234.5, '\u22121,234.50'",
        "USD, 0.0375, 0.0375",
        "USD, 1E+6, '1,000,000.00'",
    })
    void amounts_are_grouped_and_have_the_digits_of_the_currency(String currency, BigDecimal amount, String printed) {
        assertThat(new Figures(currency).amount(amount)).isEqualTo(printed);
    }

    @Test
    void quantities_and_rates_have_no_needless_zeros() {
        assertThat(Figures.quantity(new BigDecimal("2.500"))).isEqualTo("2.5");
        assertThat(Figures.quantity(new BigDecimal("1000"))).isEqualTo("1,000");
        assertThat(Figures.percent(new BigDecimal("7.00"))).isEqualTo("7%");
    }
}
