package org.annals.query.report;

import java.util.Set;
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
import org.annals.api.quote.Totals;
import org.annals.query.projecting.Changes;
import org.annals.query.projecting.Occurrence;
import org.annals.query.projecting.Views;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code read.quote_fact}: one statement per event, which no repeated event can apply twice. */
@Component
@ProcessingGroup(Views.FIGURES)
class QuoteFacts {
    static final Subject SUBJECT = new Subject(
            "quote",
            "read.quote_fact",
            "number",
            "status",
            "SELECT name FROM read.company WHERE id = f.company_id",
            new Subject.Totals(
                    "read.quote_total",
                    Set.of("status", "owner_id", "issuer_id", "currency", "drafted_month", "issued_month")));

    private static final String DRAFT = """
            INSERT INTO quote_fact
                   (id, owner_id, issuer_id, company_id, currency, total, status, drafted_at, version)
            VALUES (:id, :ownerId, :issuerId, :companyId, :currency, :total, 'Draft', :at, :version)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String SET = "UPDATE quote_fact SET version = :version, ";
    private static final String IF_NEWER = " WHERE id = :id AND version < :version";
    private static final String REVISE =
            SET + "issuer_id = :issuerId, company_id = :companyId, currency = :currency, total = :total" + IF_NEWER;
    private static final String CHANGE_LINES = SET + "total = :total" + IF_NEWER;
    private static final String ISSUE = SET
            + "status = 'Issued', number = :number, issued_on = :issuedOn, currency = :currency, total = :total"
            + IF_NEWER;
    private static final String REQUEST_SEND =
            SET + "status = CASE status WHEN 'Issued' THEN 'Sending' ELSE status END" + IF_NEWER;
    private static final String SENT = SET
            + "status = CASE status WHEN 'Void' THEN 'Void' ELSE 'Sent' END, sent_at = coalesce(sent_at, :sentAt)"
            + IF_NEWER;
    private static final String VOID = SET + "status = 'Void'" + IF_NEWER;

    private final JdbcClient jdbc;
    private final Changes changes;

    QuoteFacts(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @EventHandler
    void on(QuoteEvent event, EventMessage<?> message) {
        Occurrence occurrence = Occurrence.of(message);
        statement(event, occurrence).param("version", occurrence.version()).update();
        changes.announce(Subject.SLICE, SUBJECT.slice(), occurrence);
    }

    private JdbcClient.StatementSpec statement(QuoteEvent event, Occurrence occurrence) {
        return switch (event) {
            case QuoteDrafted e ->
                terms(DRAFT, e.quoteId(), e.terms(), e.totals())
                        .param("ownerId", e.ownerId())
                        .param("at", occurrence.at());
            case QuoteRevised e -> terms(REVISE, e.quoteId(), e.terms(), e.totals());
            case QuoteLinesChanged e ->
                row(CHANGE_LINES, e.quoteId()).param("total", e.totals().total());
            case QuoteIssued e ->
                row(ISSUE, e.quoteId())
                        .param("number", e.number())
                        .param("issuedOn", e.issuedOn())
                        .param("currency", e.currency())
                        .param("total", e.totals().total());
            case QuoteSendRequested e -> row(REQUEST_SEND, e.quoteId());
            case QuoteSent e -> row(SENT, e.quoteId()).param("sentAt", Occurrence.column(e.sentAt()));
            case QuoteVoided e -> row(VOID, e.quoteId());
        };
    }

    private JdbcClient.StatementSpec terms(String sql, UUID id, QuoteTerms terms, Totals totals) {
        return row(sql, id)
                .param("issuerId", terms.issuerId())
                .param("companyId", terms.companyId())
                .param("currency", terms.currency())
                .param("total", totals.total());
    }

    private JdbcClient.StatementSpec row(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
