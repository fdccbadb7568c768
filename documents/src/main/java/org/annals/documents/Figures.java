package org.annals.documents;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Numbers as they are printed: grouped by thousands, never rounded, a true minus sign. */
final class Figures {

    private final int digits;

    Figures(String currency) {
        digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** An amount with at least the digits of the currency: none for JPY, two for THB, three for KWD. */
    String amount(BigDecimal amount) {
        return format(amount, digits);
    }

    static String quantity(BigDecimal quantity) {
        return format(quantity, 0);
    }

    static String percent(BigDecimal percent) {
        return format(percent, 0) + "%";
    }

    private static String format(BigDecimal number, int minDigits) {
        BigDecimal plain = number.stripTrailingZeros();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(minDigits);
        format.setMaximumFractionDigits(Math.max(minDigits, plain.scale()));
        format.setNegativePrefix("\u2212");
        return format.format(plain);
    }
}
