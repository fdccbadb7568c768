package org.annals.documents;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** What every page carries: the foot with the page count, and the watermark of a draft or a void quote. */
final class Furniture {

    private static final float FOOT = Sheet.HEIGHT - 44;
    private static final Color DRAFT = new Color(0xE8EDF3);
    private static final Color VOID = new Color(0xF6DADA);
    private static final float WATERMARK_LENGTH = 420;
    private static final float WATERMARK_ANGLE = 52;

    private Furniture() {}

    static List<List<Mark>> around(List<List<Mark>> pages, QuoteDocument document, Wording wording) {
        List<List<Mark>> complete = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Mark> page = new ArrayList<>(pages.get(i));
            page.addAll(foot(document, wording.fill("page", i + 1, pages.size())));
            page.addAll(watermark(document, wording));
            complete.add(page);
        }
        return complete;
    }

    private static List<Mark> watermark(QuoteDocument document, Wording wording) {
        if (document.voided()) {
            return List.of(watermark(wording.get("voided"), VOID));
        }
        return document.draft() ? List.of(watermark(wording.get("draft"), DRAFT)) : List.of();
    }

    private static Mark watermark(String text, Color color) {
        Style unit = new Style(true, 100, color);
        Style style = unit.sized(Math.min(150, 100 * WATERMARK_LENGTH / Text.width(text, unit)));
        double angle = Math.toRadians(WATERMARK_ANGLE);
        float length = Text.width(text, style);
        float rise = style.size() * 0.33f;
        float x = (float) (Sheet.WIDTH / 2 - Math.cos(angle) * length / 2 + Math.sin(angle) * rise);
        float y = (float) (Sheet.HEIGHT / 2 + Math.sin(angle) * length / 2 + Math.cos(angle) * rise);
        return new Mark.Watermark(x, y, text, style, WATERMARK_ANGLE);
    }

    private static List<Mark> foot(QuoteDocument document, String pageOfPages) {
        float width = Sheet.RIGHT - Sheet.LEFT;
        String issuer = document.issuer().name();
        String left = document.draft() ? issuer : document.number() + "  ·  " + issuer;
        String line = Text.wrap(left, Style.SMALL, width - 110).getFirst();
        float x = Sheet.RIGHT - Text.width(pageOfPages, Style.SMALL);
        return List.of(
                new Mark.Box(Sheet.LEFT, FOOT - 14, width, 0.6f, Style.HAIRLINE),
                new Mark.Words(Sheet.LEFT, FOOT, line, Style.SMALL),
                new Mark.Words(x, FOOT, pageOfPages, Style.SMALL));
    }
}
