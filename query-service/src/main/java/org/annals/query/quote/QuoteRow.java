package org.annals.query.quote;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annals.api.Money;
import org.annals.query.delivery.summary.DeliverySummary;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A quote with the names of those it concerns and the state of its latest delivery. */
@Entity
@Immutable
@Table(name = "quote_listing")
class QuoteRow {

    @Id
    private UUID id;

    private @Nullable String number;
    private String numberKey;
    private String status;
    private UUID issuerId;
    private String issuerName;
    private UUID companyId;
    private String companyName;
    private @Nullable String companyKey;
    private UUID contactId;
    private String contactName;
    private String currency;
    private LocalDate validUntil;
    private @Nullable LocalDate issuedOn;
    private LocalDate issuedOnKey;
    private @Nullable String notes;
    private BigDecimal subtotal;
    private BigDecimal discount;
    private BigDecimal tax;
    private BigDecimal total;
    private @Nullable String deliveryState;
    private @Nullable String voidReason;
    private Instant createdAt;
    private Instant updatedAt;
    private long version;

    String currency() {
        return currency;
    }

    QuoteSummary summary() {
        return new QuoteSummary(
                id,
                number,
                status,
                issuerId,
                issuerName,
                companyId,
                companyName,
                contactId,
                contactName,
                currency,
                validUntil,
                issuedOn,
                money(total),
                deliveryState,
                createdAt,
                updatedAt,
                version);
    }

    Quote answer(List<QuoteLine> lines, List<TaxTotal> taxes, List<DeliverySummary> deliveries) {
        return new Quote(
                id,
                number,
                status,
                issuerId,
                issuerName,
                companyId,
                companyName,
                contactId,
                contactName,
                currency,
                validUntil,
                issuedOn,
                money(total),
                deliveryState,
                createdAt,
                updatedAt,
                version,
                notes,
                lines,
                new Totals(money(subtotal), money(discount), taxes, money(tax), money(total)),
                voidReason,
                deliveries);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
