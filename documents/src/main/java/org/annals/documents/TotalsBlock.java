package org.annals.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The totals, kept together on one page, the grand total standing out. */
final class TotalsBlock {

    private static final float SPACE_ABOVE = 12;
    private static final float PADDING = 6;
    private static final float GAP = 24;
    private static final float MIN_WIDTH = 230;
    private static final float ROW = Style.BODY.leading() + 4;
    private static final Style LABEL = Style.SMALL.sized(Style.BODY.size());
    private static final Style TOTAL = new Style(true, 12.5f, Style.ACCENT);
    private static final float TOTAL_ROW = TOTAL.leading() + 2 * PADDING;

    private record Row(String label, String amount) {}

    private final Sheet sheet;
    private final List<Row> rows;
    private final Row total;

    TotalsBlock(QuoteDocument.Totals totals, Wording wording, Figures figures, Sheet sheet) {
        this.sheet = sheet;
        this.rows = rows(totals, wording, figures);
        this.total = new Row(wording.get("total") + " " + totals.currency(), figures.amount(totals.total()));
    }

    float height() {
        return SPACE_ABOVE + rows.size() * ROW + PADDING + TOTAL_ROW;
    }

    void set() {
        if (!sheet.hasRoomFor(height())) {
            sheet.newPage();
        }
        Style totalStyle = fittingTotalStyle();
        float left = Sheet.RIGHT - Math.max(MIN_WIDTH, width(totalStyle));
        sheet.skip(SPACE_ABOVE);
        for (Row row : rows) {
            sheet.left(left + PADDING, row.label, LABEL);
            sheet.right(Sheet.RIGHT - PADDING, row.amount, Style.BODY);
            sheet.skip(ROW);
        }
        sheet.skip(PADDING);
        sheet.box(left, sheet.y(), Sheet.RIGHT - left, TOTAL_ROW, Style.TINT);
        sheet.box(left, sheet.y(), Sheet.RIGHT - left, 1.2f, Style.ACCENT);
        sheet.skip(PADDING);
        sheet.left(left + PADDING, total.label, totalStyle);
        sheet.right(Sheet.RIGHT - PADDING, total.amount, totalStyle);
        sheet.skip(TOTAL_ROW - PADDING);
    }

    private Style fittingTotalStyle() {
        for (float size = TOTAL.size(); size >= 7; size -= 0.5f) {
            if (width(TOTAL.sized(size)) <= Sheet.RIGHT - Sheet.LEFT) {
                return TOTAL.sized(size);
            }
        }
        throw new DocumentNotRenderable("the totals are too wide for the page");
    }

    private float width(Style totalStyle) {
        float widest = Text.width(total.label, totalStyle) + Text.width(total.amount, totalStyle);
        for (Row row : rows) {
            widest = Math.max(widest, Text.width(row.label, LABEL) + Text.width(row.amount, Style.BODY));
        }
        return widest + GAP + 2 * PADDING;
    }

    private static List<Row> rows(QuoteDocument.Totals totals, Wording wording, Figures figures) {
        List<Row> rows = new ArrayList<>();
        BigDecimal discount = totals.discount();
        if (discount != null && discount.signum() != 0) {
            rows.add(new Row(
                    wording.get("beforeDiscount"),
                    figures.amount(totals.subtotal().add(discount))));
            rows.add(new Row(wording.get("discount"), figures.amount(discount.negate())));
        }
        rows.add(new Row(wording.get("subtotal"), figures.amount(totals.subtotal())));
        for (QuoteDocument.TaxGroup group : totals.taxes()) {
            String label = wording.fill("taxOn", Figures.percent(group.rate()), figures.amount(group.base()));
            rows.add(new Row(label, figures.amount(group.tax())));
        }
        return rows;
    }
}
