package org.annals.query.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;
import org.springframework.stereotype.Component;

/** The quotes that were issued, by month. */
@Component
class QuotesIssued implements Report {

    @Override
    public String name() {
        return "quotes-issued";
    }

    @Override
    public String description() {
        return "Issued quotes with their totals, void ones included. The day is that of issue, as printed.";
    }

    @Override
    public Subject subject() {
        return QuoteFacts.SUBJECT;
    }

    @Override
    public String day() {
        return "issued_on";
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                Dimension.month("issued_month"),
                QuoteDimensions.ISSUER,
                QuoteDimensions.OWNER,
                QuoteDimensions.COMPANY,
                QuoteDimensions.STATUS,
                Dimension.MONEY);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("month");
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.AMOUNT);
    }

    @Override
    public List<Class<?>> events() {
        return List.of(QuoteIssued.class, QuoteSendRequested.class, QuoteSent.class, QuoteVoided.class);
    }

    @Override
    public Tally after(Tally before, Object event, Instant at) {
        return QuoteMoves.after(before, (QuoteEvent) event).counted();
    }
}
