package org.annals.query.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;
import org.springframework.stereotype.Component;

/** Where all quotes stand and what they are worth. */
@Component
class QuotePipeline implements Report {

    @Override
    public String name() {
        return "quote-pipeline";
    }

    @Override
    public String description() {
        return "All quotes by status, with their totals. The day is that of the draft (UTC).";
    }

    @Override
    public Subject subject() {
        return QuoteFacts.SUBJECT;
    }

    @Override
    public String day() {
        return "drafted_on";
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                QuoteDimensions.STATUS,
                Dimension.month("drafted_month"),
                QuoteDimensions.OWNER,
                QuoteDimensions.ISSUER,
                QuoteDimensions.COMPANY,
                Dimension.MONEY);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("status");
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(Measure.AMOUNT);
    }

    @Override
    public List<Class<?>> events() {
        return List.of(
                QuoteDrafted.class,
                QuoteRevised.class,
                QuoteLinesChanged.class,
                QuoteIssued.class,
                QuoteSendRequested.class,
                QuoteSent.class,
                QuoteVoided.class);
    }

    @Override
    public Tally after(Tally before, Object event, Instant at) {
        return QuoteMoves.after(before, (QuoteEvent) event).counted();
    }
}
