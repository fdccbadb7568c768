package org.annals.query.report;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Totals;
import org.annals.query.filling.Batch;
import org.annals.query.filling.Row;
import org.annals.query.filling.Rows;
import org.annals.query.filling.TableShape;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Keeps {@code read.quote_fact}. */
@Component
@ProcessingGroup(Views.FIGURES)
class QuoteFacts {
    static final Subject SUBJECT = new Subject(
            "quote",
            "quote_fact",
            "number",
            "status",
            "SELECT name FROM company WHERE id = f.company_id",
            new Subject.Totals(
                    "read.quote_total",
                    Set.of("status", "owner_id", "issuer_id", "currency", "drafted_month", "issued_month")));

    private static final TableShape FACT = TableShape.of("quote_fact", "id")
            .with(
                    "owner_id",
                    "issuer_id",
                    "company_id",
                    "currency",
                    "total",
                    "status",
                    "number",
                    "drafted_at",
                    "issued_on",
                    "sent_at",
                    "version");

    private final Changes changes;

    QuoteFacts(Changes changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(QuoteEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        switch (event) {
            case QuoteDrafted e -> draft(e, occurrence);
            case QuoteRevised e -> change(e.quoteId(), occurrence, row -> terms(row, e.terms(), e.totals()));
            case QuoteLinesChanged e ->
                change(
                        e.quoteId(),
                        occurrence,
                        row -> row.set("total", e.totals().total()));
            case QuoteIssued e ->
                change(
                        e.quoteId(),
                        occurrence,
                        row -> row.set("status", "Issued")
                                .set("number", e.number())
                                .set("issued_on", e.issuedOn())
                                .set("currency", e.currency())
                                .set("total", e.totals().total()));
            case QuoteSendRequested e ->
                change(e.quoteId(), occurrence, row -> {
                    if ("Issued".equals(row.text("status"))) {
                        row.set("status", "Sending");
                    }
                });
            case QuoteSent e -> change(e.quoteId(), occurrence, row -> sent(row, e));
            case QuoteVoided e -> change(e.quoteId(), occurrence, row -> row.set("status", "Void"));
        }
        changes.announce(Subject.SLICE, SUBJECT.slice(), occurrence);
    }

    private static void draft(QuoteDrafted event, Occurrence occurrence) {
        Rows facts = Batch.rows(FACT);
        if (facts.find(event.quoteId()) == null) {
            terms(facts.add(event.quoteId()), event.terms(), event.totals())
                    .set("owner_id", event.ownerId())
                    .set("status", "Draft")
                    .set("drafted_at", occurrence.at())
                    .set("version", occurrence.version());
        }
    }

    private static void change(UUID id, Occurrence occurrence, Consumer<Row> change) {
        Row row = Batch.rows(FACT).find(id);
        if (row != null && !row.isAt(occurrence.version())) {
            change.accept(row.set("version", occurrence.version()));
        }
    }

    private static void sent(Row row, QuoteSent event) {
        if (!"Void".equals(row.text("status"))) {
            row.set("status", "Sent");
        }
        if (row.text("sent_at") == null) {
            row.set("sent_at", Occurrence.column(event.sentAt()));
        }
    }

    private static Row terms(Row row, QuoteTerms terms, Totals totals) {
        return row.set("issuer_id", terms.issuerId())
                .set("company_id", terms.companyId())
                .set("currency", terms.currency())
                .set("total", totals.total());
    }
}
