package org.annals.documents;

import java.util.List;

/** The numbered lines. The heading repeats on each page; only a line too tall for the rest of a page is split. */
final class LineTable {

    private static final float PADDING = 5;
    private static final float HEADING = Style.LABEL.leading() + 2 * PADDING;
    private static final int SPLITTABLE_FROM = 12;

    private final List<QuoteDocument.Line> lines;
    private final Wording wording;
    private final Sheet sheet;
    private final Columns columns;

    LineTable(List<QuoteDocument.Line> lines, Wording wording, Figures figures, Sheet sheet) {
        this.lines = lines;
        this.wording = wording;
        this.sheet = sheet;
        this.columns = Columns.of(lines, wording, figures);
    }

    /** Sets all lines, the last one on the same page as the block of the given height that follows. */
    void set(float following) {
        for (int i = 0; i < lines.size(); i++) {
            row(i, i == lines.size() - 1 ? following : 0);
        }
        if (lines.isEmpty()) {
            heading();
        }
    }

    private void heading() {
        sheet.box(Sheet.LEFT, sheet.y(), Sheet.RIGHT - Sheet.LEFT, HEADING, Style.TINT);
        sheet.skip(PADDING);
        sheet.left(columns.descriptionLeft(), wording.get("description"), Style.LABEL);
        for (int i = 0; i < columns.figures().size(); i++) {
            sheet.right(columns.rightEdges().get(i), columns.figures().get(i).heading(), Style.LABEL);
        }
        sheet.skip(HEADING - PADDING);
    }

    private void row(int index, float following) {
        List<String> description = Text.wrap(lines.get(index).description(), Style.BODY, columns.descriptionWidth());
        int together = description.size() < SPLITTABLE_FROM ? description.size() : 3;
        float needed = height(together) + (together == description.size() ? following : 0);
        if (index == 0 && sheet.hasRoomFor(HEADING + needed)) {
            heading();
        } else if (index == 0 || !sheet.hasRoomFor(needed)) {
            nextPage();
        }
        sheet.skip(PADDING);
        figures(index);
        for (int i = 0; i < description.size(); i++) {
            float rest = Style.BODY.leading() + PADDING + (i == description.size() - 1 ? following : 0);
            if (i > 0 && !sheet.hasRoomFor(rest)) {
                nextPage();
                sheet.skip(PADDING);
            }
            sheet.left(columns.descriptionLeft(), description.get(i), Style.BODY);
            sheet.skip(Style.BODY.leading());
        }
        sheet.skip(PADDING);
        sheet.rule(Sheet.LEFT, Sheet.RIGHT, 0.6f, Style.HAIRLINE);
    }

    private void figures(int index) {
        float top = sheet.y();
        sheet.moveTo(top + Style.BODY.ascent() - columns.style().ascent());
        for (int i = 0; i < columns.figures().size(); i++) {
            String cell = columns.figures().get(i).cells().get(index);
            Style style = i == 0 ? columns.style().in(Style.MUTED) : columns.style();
            sheet.right(columns.rightEdges().get(i), cell, style);
        }
        sheet.moveTo(top);
    }

    private void nextPage() {
        sheet.newPage();
        heading();
    }

    private static float height(int descriptionLines) {
        return descriptionLines * Style.BODY.leading() + 2 * PADDING;
    }
}
