package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.annals.documents.QuoteDocument.Party;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    @Test
    void an_issued_quote_needs_a_number() {
        assertRefused(Quotes.numbered(" "), "number is missing");
    }

    @Test
    void a_line_needs_a_description() {
        assertRefused(
                Quotes.with(List.of(Quotes.line("", "1", "1", "7", null, "1"))), "lines[0].description is missing");
    }

    @Test
    void the_currency_must_exist() {
        assertRefused(Quotes.with(List.of(), Quotes.totals("XQQ", "1")), "totals.currency is not an ISO 4217 code");
    }

    @Test
    void figures_too_wide_for_the_page_are_refused_rather_than_cut() {
        String absurd = "9".repeat(200);
        assertRefused(
                Quotes.with(List.of(Quotes.line("Much", absurd, "1", "7", null, "1"))),
                "the figures of the lines are too wide for the page");
        assertRefused(Quotes.with(List.of(), Quotes.totals("THB", absurd)), "the totals are too wide for the page");
    }

    @Test
    void an_address_taller_than_the_page_is_refused_rather_than_cut() {
        QuoteDocument q = Quotes.bare();
        Party tall = new Party("Tall", "street\n".repeat(80) + "end", null, null, null, null);

        assertRefused(
                new QuoteDocument(
                        null,
                        true,
                        false,
                        null,
                        null,
                        tall,
                        q.customer(),
                        null,
                        q.lines(),
                        q.totals(),
                        null,
                        "en",
                        q.createdAt()),
                "a part that must stay on one page is taller than the page");
    }

    private static void assertRefused(QuoteDocument document, String message) {
        assertThatThrownBy(() -> QuotePdf.render(document))
                .isInstanceOf(DocumentNotRenderable.class)
                .hasMessage(message);
    }
}
