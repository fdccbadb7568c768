package org.annals.documents;

import java.util.List;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;

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
                case Mark.Words(float x, float baseline, String text, Style style) -> show(x, baseline, text, style, 0);
                case Mark.Watermark watermark -> stamp(watermark);
            }
        }
    }

    private void fill(Mark.Box box) {
        canvas.setColorFill(box.color());
        canvas.rectangle(box.x(), Sheet.HEIGHT - box.top() - box.height(), box.width(), box.height());
        canvas.fill();
    }

    private void stamp(Mark.Watermark mark) {
        PdfGState darken = new PdfGState();
        darken.setBlendMode(PdfGState.BM_MULTIPLY);
        canvas.saveState();
        canvas.setGState(darken);
        show(mark.x(), mark.baseline(), mark.text(), mark.style(), mark.angle());
        canvas.restoreState();
    }

    private void show(float x, float baseline, String text, Style style, float angle) {
        float cos = (float) Math.cos(Math.toRadians(angle));
        float sin = (float) Math.sin(Math.toRadians(angle));
        canvas.beginText();
        canvas.setColorFill(style.color());
        canvas.setTextMatrix(cos, sin, -sin, cos, x, Sheet.HEIGHT - baseline);
        for (Run run : Run.of(text, style.bold())) {
            canvas.setFontAndSize(fonts.embed(run.face()), style.size());
            // Thai glyphs are ligatures and variants that no glyph-to-character table can undo
            shaper.setWriteActualText(run.isThai());
            canvas.showText(run.text());
        }
        canvas.endText();
    }
}
