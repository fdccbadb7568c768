package org.annals.command.quote;

import java.util.UUID;
import org.annals.api.quote.QuoteIssued;
import org.annals.command.delivery.DocumentSource;
import org.annals.documents.QuoteDocument;
import org.annals.documents.QuotePdf;
import org.annals.platform.archive.Archive;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The PDF of an issued quote: rendered once from the event that issued it, then always the archived bytes. */
@Component
class QuoteAttachment implements DocumentSource {
    private final EventStore events;
    private final Archive archive;

    QuoteAttachment(EventStore events, Archive archive) {
        this.events = events;
        this.archive = archive;
    }

    @Override
    public String type() {
        return "quote";
    }

    @Override
    public Attachment attachment(UUID quoteId) {
        QuoteDocument document = QuoteDocument.of(issued(quoteId), false);
        byte[] pdf = archive.issuedDocument(type(), quoteId)
                .orElseGet(() -> archive.freezeIssuedDocument(type(), quoteId, QuotePdf.render(document)));
        return new Attachment(QuotePdf.fileName(document), pdf);
    }

    private QuoteIssued issued(UUID quoteId) {
        return events.readEvents(quoteId.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(QuoteIssued.class::isInstance)
                .map(QuoteIssued.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("quote " + quoteId + " was never issued"));
    }
}
