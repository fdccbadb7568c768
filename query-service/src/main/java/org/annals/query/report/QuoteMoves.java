package org.annals.query.report;

import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;

/** What the events of a quote do to its status and worth. */
final class QuoteMoves {
    private QuoteMoves() {}

    static Tally after(Tally before, QuoteEvent event) {
        return switch (event) {
            case QuoteDrafted e -> before.in("Draft").worth(e.totals());
            case QuoteRevised e -> before.worth(e.totals());
            case QuoteLinesChanged e -> before.worth(e.totals());
            case QuoteIssued e -> before.in("Issued").worth(e.totals());
            case QuoteSendRequested e -> before.in("Issued".equals(before.status()) ? "Sending" : null);
            case QuoteSent e -> before.in("Void".equals(before.status()) ? null : "Sent");
            case QuoteVoided e -> before.in("Void");
        };
    }
}
