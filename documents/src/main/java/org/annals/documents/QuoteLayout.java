package org.annals.documents;

import java.util.List;

/** A quote from top to bottom: letterhead, lines, totals, notes, and what every page carries. */
final class QuoteLayout {

    private QuoteLayout() {}

    static List<List<Mark>> pages(QuoteDocument document) {
        Wording wording = Wording.in(document.language());
        Figures figures = new Figures(document.totals().currency());
        Sheet sheet = new Sheet();
        new Letterhead(document, wording, sheet).set();
        TotalsBlock totals = new TotalsBlock(document.totals(), wording, figures, sheet);
        new LineTable(document.lines(), wording, figures, sheet).set(totals.height());
        totals.set();
        new Notes(document.notes(), wording, sheet).set();
        return Furniture.around(sheet.pages(), document, wording);
    }
}
