package org.annals.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The bundled fonts. Each is shaped with kerning and with the marks of Thai where the font wants them. */
enum Face {
    SARABUN("Sarabun-Regular.ttf"),
    SARABUN_BOLD("Sarabun-Bold.ttf"),
    NOTO_SANS("NotoSans-Regular.ttf"),
    NOTO_SANS_BOLD("NotoSans-Bold.ttf");

    private static final FontRenderContext EXACT = new FontRenderContext(null, false, true);

    private final String fileName;
    private final byte[] bytes;
    private final Font shaping;

    Face(String fileName) {
        this.fileName = fileName;
        try (InputStream in = Face.class.getResourceAsStream("fonts/" + fileName)) {
            bytes = in.readAllBytes();
            shaping = ShapingFonts.load(bytes)
                    .deriveFont(Map.of(
                            TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + fileName, e);
        }
    }

    String fileName() {
        return fileName;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Font shaping(float size) {
        return shaping.deriveFont(size);
    }

    boolean canSet(String text) {
        return shaping.canDisplayUpTo(text) < 0;
    }

    float width(String text, float size) {
        char[] chars = text.toCharArray();
        var glyphs = shaping(size).layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }
}
