package org.annals.command.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.annals.api.quote.LineItem;
import org.annals.command.input.CurrencyCode;

/** Lines to be computed. */
record TotalsRequest(
        @NotNull @CurrencyCode String currency,
        @NotNull @Size(max = 500) List<@NotNull @Valid LineRequest> lines) {

    List<LineItem> items() {
        return LineRequest.items(lines, currency);
    }
}
