package org.annals.command.quote;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.annals.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A price in the currency of its quote: a decimal, or money as answers show it. Up to six decimals. */
record UnitPrice(
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6) BigDecimal amount,

        @Nullable String currency) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UnitPrice of(JsonNode typed) {
        if (!typed.isObject()) {
            return new UnitPrice(decimal(typed), null);
        }
        typed.propertyNames().stream()
                .filter(name -> !name.equals("amount") && !name.equals("currency"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("a price has no '" + name + "'");
                });
        return new UnitPrice(
                decimal(typed.path("amount")), typed.path("currency").asString(null));
    }

    private static BigDecimal decimal(JsonNode typed) {
        if (!typed.isNumber() && !typed.isString()) {
            throw new IllegalArgumentException("a price is a decimal number such as \"12.50\"");
        }
        BigDecimal decimal = new BigDecimal(typed.asString());
        if (Math.abs((long) decimal.precision() - decimal.scale()) > 100) {
            throw new IllegalArgumentException("a price has at most 12 digits before the decimal point");
        }
        return decimal;
    }

    void mustBeIn(@Nullable String quoteCurrency, String pointer) {
        if (currency != null && quoteCurrency != null && !currency.equals(quoteCurrency)) {
            throw InvalidInput.at(pointer, "currency-mismatch", "must be the quote's currency, " + quoteCurrency);
        }
    }
}
