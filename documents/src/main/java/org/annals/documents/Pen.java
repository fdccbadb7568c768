package org.annals.documents;

import java.util.List;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws the marks of one page. */
final class Pen {

    private final PdfContentByte canvas;
    private final EmbeddedFonts fonts;
    private final GlyphLayoutManager shaper;

    Pen(PdfContentByte canvas, EmbeddedFonts fonts, GlyphLayoutManager shaper) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.shaper = shaper;
    }

    void draw(List<Mark> page) {
        for (Mark mark : page) {
            switch (mark) {
                case Mark.Box box -> fill(box);
                case Mark.Words words -> show(words);
            }
        }
    }

    private void fill(Mark.Box box) {
        canvas.setColorFill(box.color());
        canvas.rectangle(box.x(), Sheet.HEIGHT - box.top() - box.height(), box.width(), box.height());
        canvas.fill();
    }

    private void show(Mark.Words words) {
        Style style = words.style();
        float cos = (float) Math.cos(Math.toRadians(words.angle()));
        float sin = (float) Math.sin(Math.toRadians(words.angle()));
        canvas.beginText();
        canvas.setColorFill(style.color());
        canvas.setTextMatrix(cos, sin, -sin, cos, words.x(), Sheet.HEIGHT - words.baseline());
        for (Run run : Run.of(words.text(), style.bold())) {
            canvas.setFontAndSize(fonts.embed(run.face()), style.size());
            // Thai glyphs are ligatures and variants that no glyph-to-character table can undo
            shaper.setWriteActualText(run.isThai());
            canvas.showText(run.text());
        }
        canvas.endText();
    }
}
