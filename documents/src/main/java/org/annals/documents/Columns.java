package org.annals.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The columns of the line table. Figures are never broken: their columns are as wide as the widest cell, the
 * description takes the rest, and the figures shrink when that leaves it too little.
 */
record Columns(
        List<Column> figures, List<Float> rightEdges, float descriptionLeft, float descriptionWidth, Style style) {

    private static final float GAP = 14;
    private static final float PADDING = 6;
    private static final float MIN_DESCRIPTION = 130;
    private static final float MIN_SIZE = 5;

    static Columns of(List<QuoteDocument.Line> lines, Wording wording, Figures figures) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                wording.get("position"),
                IntStream.rangeClosed(1, lines.size())
                        .mapToObj(Integer::toString)
                        .toList()));
        columns.add(column(wording.get("quantity"), lines, line -> Figures.quantity(line.quantity())));
        columns.add(column(wording.get("unitPrice"), lines, line -> figures.amount(line.unitPrice())));
        if (lines.stream().anyMatch(Columns::isDiscounted)) {
            columns.add(column(
                    wording.get("lineDiscount"),
                    lines,
                    line -> isDiscounted(line) ? Figures.percent(line.discountPercent()) : ""));
        }
        if (lines.stream().anyMatch(line -> line.taxRate() != null)) {
            columns.add(column(
                    wording.get("tax"), lines, line -> line.taxRate() == null ? "" : Figures.percent(line.taxRate())));
        }
        columns.add(column(wording.get("amount"), lines, line -> figures.amount(line.net())));
        for (float size = Style.BODY.size(); size >= MIN_SIZE; size -= 0.5f) {
            Columns placed = place(columns, Style.BODY.sized(size));
            if (placed.descriptionWidth >= MIN_DESCRIPTION) {
                return placed;
            }
        }
        throw new DocumentNotRenderable("the figures of the lines are too wide for the page");
    }

    private static Columns place(List<Column> columns, Style style) {
        Float[] edges = new Float[columns.size()];
        float right = Sheet.RIGHT - PADDING;
        for (int i = columns.size() - 1; i > 0; i--) {
            edges[i] = right;
            right -= columns.get(i).width(Style.LABEL, style) + GAP;
        }
        edges[0] = Sheet.LEFT + PADDING + columns.getFirst().width(Style.LABEL, style);
        float left = edges[0] + GAP;
        return new Columns(columns, List.of(edges), left, right - left, style);
    }

    private static Column column(
            String heading, List<QuoteDocument.Line> lines, Function<QuoteDocument.Line, String> cell) {
        return new Column(heading, lines.stream().map(cell).toList());
    }

    private static boolean isDiscounted(QuoteDocument.Line line) {
        return line.discountPercent() != null && line.discountPercent().signum() != 0;
    }
}
