package org.annals.command.quote;

import static org.annals.command.quote.Quotes.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.TaxGroup;
import org.annals.api.quote.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteCalculatorTest {

    @ParameterizedTest(name = "{1} x {2} less {3} percent is {4} {0}")
    @CsvSource({
        "THB, 2.5,    1000.00,  10,    2250.00",
        "THB, 1,      0.005,    0,     0.01",
        "THB, 1,      0.0049,   0,     0.00",
        "THB, 3,      0.335,    0,     1.01",
        "THB, 0.3333, 100,      0,     33.33",
        "THB, 1,      19.99,    33.33, 13.33",
        "THB, 7,      12.34,    100,   0.00",
        "THB, 1,      0,        0,     0.00",
        "JPY, 1,      99.5,     0,     100",
        "JPY, 3,      33.1,     0,     99",
        "JPY, 1,      1000,     12.5,  875",
        "KWD, 1,      0.0005,   0,     0.001",
        "KWD, 2.5,    1.2345,   0,     3.086",
        "USD, 999999999.9999, 999999999999.999999, 0, 999999999999899999000.00"
    })
    void the_net_of_a_line_is_rounded_half_up_to_the_digits_of_the_currency(
            String currency, String quantity, String unitPrice, String discount, String net) {
        PricedLine priced = new QuoteCalculator(currency).price(line(quantity, unitPrice, "7", discount));

        assertThat(priced.net()).isEqualTo(new BigDecimal(net));
    }

    @Test
    void tax_is_computed_once_per_rate_on_the_sum_of_its_lines() {
        Totals totals =
                totals("THB", line("1", "0.10", "7", "0"), line("1", "0.10", "7", "0"), line("1", "0.10", "7", "0"));

        assertThat(totals.taxes()).containsExactly(group("7", "0.30", "0.02"));
        assertThat(totals.total()).isEqualTo("0.32");
    }

    @Test
    void each_rate_is_a_group_of_its_own_and_the_lowest_comes_first() {
        Totals totals = totals(
                "EUR",
                line("1", "100", "19", "0"),
                line("1", "50", "0", "0"),
                line("2", "10", "7", "0"),
                line("1", "1", "2.5", "0"));

        assertThat(totals.taxes())
                .containsExactly(
                        group("0", "50.00", "0.00"),
                        group("2.5", "1.00", "0.03"),
                        group("7", "20.00", "1.40"),
                        group("19", "100.00", "19.00"));
        assertThat(totals.tax()).isEqualTo("20.43");
        assertThat(totals.total()).isEqualTo("191.43");
    }

    @Test
    void a_rate_is_the_same_however_many_zeros_it_is_written_with() {
        assertThat(totals("THB", line("1", "10", "7", "0"), line("1", "10", "7.00", "0"), line("1", "10", "100", "0"))
                        .taxes())
                .containsExactly(group("7", "20.00", "1.40"), group("100", "10.00", "10.00"));
    }

    @Test
    void discounts_are_shown_as_the_money_they_took_off() {
        Totals totals = totals("THB", line("2", "100", "7", "10"), line("1", "50", "7", "0"));

        assertThat(totals.subtotal()).isEqualTo("230.00");
        assertThat(totals.discount()).isEqualTo("20.00");
    }

    @Test
    void no_lines_come_to_nothing_in_the_digits_of_the_currency() {
        assertThat(totals("KWD"))
                .isEqualTo(new Totals("KWD", zero("0.000"), zero("0.000"), List.of(), zero("0.000"), zero("0.000")));
        assertThat(totals("JPY").total()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"THB", "JPY", "KWD"})
    void whatever_the_lines_the_figures_add_up(String currency) {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 300; i++) {
            figuresAddUp(currency, lines(random));
        }
    }

    private static void figuresAddUp(String currency, List<LineItem> items) {
        QuoteCalculator calculator = new QuoteCalculator(currency);
        List<PricedLine> lines = calculator.price(items);
        Totals totals = calculator.total(lines);

        assertThat(sum(lines.stream().map(PricedLine::net)))
                .as("subtotal of %s", items)
                .isEqualByComparingTo(totals.subtotal());
        assertThat(groups(totals, TaxGroup::base)).as("bases of %s", items).isEqualByComparingTo(totals.subtotal());
        assertThat(groups(totals, TaxGroup::tax)).as("taxes of %s", items).isEqualByComparingTo(totals.tax());
        assertThat(totals.subtotal().add(totals.tax())).as("total of %s", items).isEqualTo(totals.total());
        assertThat(totals.discount()).as("discount of %s", items).isNotNegative();
        assertThat(lines).allSatisfy(line -> {
            assertThat(exact(line.item()).subtract(line.net()).abs())
                    .as("rounding of %s", line)
                    .isLessThanOrEqualTo(halfOfTheSmallestCoin(line.net().scale()));
        });
    }

    private static BigDecimal exact(LineItem item) {
        return item.quantity()
                .multiply(item.unitPrice())
                .multiply(BigDecimal.valueOf(100).subtract(item.discountPercent()))
                .divide(BigDecimal.valueOf(100), 12, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal halfOfTheSmallestCoin(int digits) {
        return BigDecimal.valueOf(5, digits + 1);
    }

    private static List<LineItem> lines(Random random) {
        String[] rates = {"0", "7", "7.0", "10.00", "19", "2.5"};
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(line -> new LineItem(
                        "Line " + line,
                        BigDecimal.valueOf(1 + random.nextInt(100_000), 2),
                        BigDecimal.valueOf(random.nextInt(10_000_000), 4),
                        new BigDecimal(rates[random.nextInt(rates.length)]),
                        BigDecimal.valueOf(random.nextInt(10_001), 2)))
                .toList();
    }

    private static Totals totals(String currency, LineItem... items) {
        QuoteCalculator calculator = new QuoteCalculator(currency);
        return calculator.total(calculator.price(List.of(items)));
    }

    private static TaxGroup group(String rate, String base, String tax) {
        return new TaxGroup(new BigDecimal(rate), new BigDecimal(base), new BigDecimal(tax));
    }

    private static BigDecimal groups(Totals totals, Function<TaxGroup, BigDecimal> figure) {
        return sum(totals.taxes().stream().map(figure));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal zero(String zero) {
        return new BigDecimal(zero);
    }
}
