package org.annals.command.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annals.api.quote.QuoteTerms;
import org.annals.command.input.CurrencyCode;
import org.annals.command.input.TextBlock;
import org.annals.command.input.Typed;
import org.annals.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is typed about a quote. */
record QuoteRequest(
        @NotNull UUID issuerId,
        @NotNull UUID companyId,
        @NotNull UUID contactId,
        @NotNull @CurrencyCode String currency,
        @NotNull LocalDate validUntil,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid LineRequest> lines,
        @Nullable @TextBlock @Size(max = 5000) String notes) {

    QuoteTerms terms() {
        if (validUntil.getYear() < 1900 || validUntil.getYear() > 9999) {
            throw InvalidInput.at("/validUntil", "out-of-range", "must be a date between 1900 and 9999");
        }
        return new QuoteTerms(
                issuerId,
                companyId,
                contactId,
                currency,
                validUntil,
                LineRequest.items(lines, currency),
                Typed.text(notes));
    }
}
