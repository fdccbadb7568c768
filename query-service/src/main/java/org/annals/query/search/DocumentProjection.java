package org.annals.query.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.annals.api.delivery.DeliveryOrder;
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
            case QuoteLinesChanged e -> SearchRows.changeLines(quote(e.quoteId(), e.lines()), occurrence);
            case QuoteIssued e -> SearchRows.issue(issued(e), occurrence);
            case QuoteSendRequested _, QuoteSent _, QuoteVoided _ -> {}
        }
    }

    @EventHandler
    void on(DeliveryRequested event, EventMessage<?> message) {
        DeliveryOrder order = event.order();
        String recipients = order.recipients().stream()
                .flatMap(recipient -> Stream.of(recipient.name(), recipient.email()))
                .filter(text -> text != null && !text.isBlank())
                .collect(joining(" "));
        Entry entry = new Entry("delivery", event.deliveryId())
                .title(order.subject())
                .subtitle(recipients)
                .key("number", order.document().number())
                .text("recipients", recipients);
        order.recipients().forEach(recipient -> entry.terms.key(recipient.email()));
        SearchRows.save(entry, Occurrence.of(message));
    }

    private static Entry quote(UUID id, List<PricedLine> lines) {
        return new Entry("quote", id)
                .lines(lines.stream().map(line -> line.item().description()).collect(joining("\n")));
    }

    private static Entry draft(UUID id, QuoteTerms terms, List<PricedLine> lines) {
        return quote(id, lines).text("notes", terms.notes()).of(terms.companyId(), terms.contactId());
    }

    private static Entry issued(QuoteIssued event) {
        return quote(event.quoteId(), event.lines())
                .title(event.number())
                .text("notes", event.notes())
                .text("customer", event.customer().name())
                .text("attention", event.attention());
    }
}
