package org.annals.query.quote;

import java.util.UUID;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.quote} and, through {@link QuoteContent}, what hangs on it. */
@Component
@ProcessingGroup(Views.DOCUMENTS)
class QuoteProjection {
    private static final String SAVE_TERMS = """
            INSERT INTO quote
                   (id, owner_id, status, issuer_id, company_id, contact_id, currency, valid_until, notes, subtotal,
                    discount, tax, total, created_at, updated_at, version)
            VALUES (:id, :ownerId, 'Draft', :issuerId, :companyId, :contactId, :currency, :validUntil, :notes, 0,
                    0, 0, 0, :at, :at, :version)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String REVISE_TERMS = """
            UPDATE quote
               SET issuer_id = :issuerId, company_id = :companyId, contact_id = :contactId, currency = :currency,
                   valid_until = :validUntil, notes = :notes, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String ISSUE = """
            UPDATE quote
               SET status = 'Issued', number = :number, issued_on = :issuedOn, currency = :currency,
                   valid_until = :validUntil, notes = :notes, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String TOUCH =
            "UPDATE quote SET updated_at = :at, version = :version WHERE id = :id AND version < :version";
    private static final String REQUEST_SEND = """
            UPDATE quote
               SET status = CASE status WHEN 'Issued' THEN 'Sending' ELSE status END, last_delivery = :deliveryId,
                   updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String SENT = """
            UPDATE quote
               SET status = CASE status WHEN 'Void' THEN 'Void' ELSE 'Sent' END, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;
    private static final String VOID = """
            UPDATE quote
               SET status = 'Void', void_reason = :reason, updated_at = :at, version = :version
             WHERE id = :id AND version < :version
            """;

    private final JdbcClient jdbc;
    private final QuoteContent content;
    private final Changes changes;

    QuoteProjection(JdbcClient jdbc, QuoteContent content, Changes changes) {
        this.jdbc = jdbc;
        this.content = content;
        this.changes = changes;
    }

    @EventHandler
    void on(QuoteEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        UUID id = switch (event) {
            case QuoteDrafted e -> draft(e, occurrence);
            case QuoteRevised e -> revise(e, occurrence);
            case QuoteLinesChanged e -> changeLines(e, occurrence);
            case QuoteIssued e -> issue(e, occurrence);
            case QuoteSendRequested e -> requestSend(e, occurrence);
            case QuoteSent e -> sent(e, occurrence);
            case QuoteVoided e -> voided(e, occurrence);
        };
        changes.announce("quote", id, occurrence);
    }

    private UUID draft(QuoteDrafted event, Occurrence occurrence) {
        var insert =
                terms(SAVE_TERMS, event.quoteId(), event.terms(), occurrence).param("ownerId", event.ownerId());
        if (insert.update() == 1) {
            content.replace(event.quoteId(), event.lines(), event.totals());
        }
        return event.quoteId();
    }

    private UUID revise(QuoteRevised event, Occurrence occurrence) {
        if (terms(REVISE_TERMS, event.quoteId(), event.terms(), occurrence).update() == 1) {
            content.replace(event.quoteId(), event.lines(), event.totals());
        }
        return event.quoteId();
    }

    private UUID changeLines(QuoteLinesChanged event, Occurrence occurrence) {
        if (row(TOUCH, event.quoteId(), occurrence).update() == 1) {
            content.replace(event.quoteId(), event.lines(), event.totals());
        }
        return event.quoteId();
    }

    private UUID issue(QuoteIssued event, Occurrence occurrence) {
        int changed = row(ISSUE, event.quoteId(), occurrence)
                .param("number", event.number())
                .param("issuedOn", event.issuedOn())
                .param("currency", event.currency())
                .param("validUntil", event.validUntil())
                .param("notes", event.notes())
                .update();
        if (changed == 1) {
            content.replace(event.quoteId(), event.lines(), event.totals());
            content.print(event);
        }
        return event.quoteId();
    }

    private UUID requestSend(QuoteSendRequested event, Occurrence occurrence) {
        row(REQUEST_SEND, event.quoteId(), occurrence)
                .param("deliveryId", event.deliveryId())
                .update();
        return event.quoteId();
    }

    private UUID sent(QuoteSent event, Occurrence occurrence) {
        row(SENT, event.quoteId(), occurrence).update();
        return event.quoteId();
    }

    private UUID voided(QuoteVoided event, Occurrence occurrence) {
        row(VOID, event.quoteId(), occurrence).param("reason", event.reason()).update();
        return event.quoteId();
    }

    private JdbcClient.StatementSpec terms(String sql, UUID id, QuoteTerms terms, Occurrence occurrence) {
        return row(sql, id, occurrence)
                .param("issuerId", terms.issuerId())
                .param("companyId", terms.companyId())
                .param("contactId", terms.contactId())
                .param("currency", terms.currency())
                .param("validUntil", terms.validUntil())
                .param("notes", terms.notes());
    }

    private JdbcClient.StatementSpec row(String sql, UUID id, Occurrence occurrence) {
        return jdbc.sql(sql).param("id", id).param("at", occurrence.at()).param("version", occurrence.version());
    }
}
