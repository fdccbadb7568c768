package org.annals.command.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annals.api.quote.LineItem;
import org.annals.command.input.TextBlock;
import org.jspecify.annotations.Nullable;

/** What is typed on one line. Rate and discount are percentages. */
record LineRequest(
        @NotBlank @TextBlock @Size(max = 2000) String description,

        @NotNull @Positive @Digits(integer = 9, fraction = 4) BigDecimal quantity,

        @NotNull @Valid UnitPrice unitPrice,

        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal taxRate,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal discountPercent) {

    static List<LineItem> items(List<LineRequest> lines, @Nullable String currency) {
        List<LineItem> items = new ArrayList<>();
        for (LineRequest line : lines) {
            line.unitPrice.mustBeIn(currency, "/lines/" + items.size() + "/unitPrice/currency");
            items.add(line.item());
        }
        return List.copyOf(items);
    }

    private LineItem item() {
        return new LineItem(
                description.strip(),
                quantity,
                unitPrice.amount(),
                taxRate,
                discountPercent == null ? BigDecimal.ZERO : discountPercent);
    }
}
