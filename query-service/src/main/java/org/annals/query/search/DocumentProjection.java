package org.annals.query.search;

import java.util.List;
import java.util.UUID;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Lets quotes and deliveries be found. What a delivery goes through later changes nothing about that. */
@Component
@ProcessingGroup(Views.SEARCH)
class DocumentProjection {
    @EventHandler
    void on(QuoteEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case QuoteDrafted e -> SearchRows.save(draft(e.quoteId(), e.terms(), e.lines()), occurrence);
            case QuoteRevised e -> SearchRows.save(draft(e.quoteId(), e.terms(), e.lines()), occurrence);
            case QuoteLinesChanged e ->
                SearchRows.changeLines(Entries.quoteLines(e.quoteId(), descriptions(e.lines())), occurrence);
            case QuoteIssued e -> SearchRows.issue(issued(e), occurrence);
            case QuoteSendRequested _, QuoteSent _, QuoteVoided _ -> {}
        }
    }

    @EventHandler
    void on(DeliveryRequested event, EventMessage<?> message) {
        SearchRows.save(Entries.delivery(event.deliveryId(), event.order()), Occurrence.of(message));
    }

    private static Entry draft(UUID id, QuoteTerms terms, List<PricedLine> lines) {
        return Entries.quote(id, null, terms.notes(), null, null, descriptions(lines))
                .of(terms.companyId(), terms.contactId());
    }

    private static Entry issued(QuoteIssued event) {
        return Entries.quote(
                event.quoteId(),
                event.number(),
                event.notes(),
                event.customer().name(),
                event.attention(),
                descriptions(event.lines()));
    }

    private static List<String> descriptions(List<PricedLine> lines) {
        return lines.stream().map(line -> line.item().description()).toList();
    }
}
