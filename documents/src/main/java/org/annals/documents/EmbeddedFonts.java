package org.annals.documents;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager;

/** The fonts of one file: each face is embedded once, when first used, and shaped by its AWT twin. */
final class EmbeddedFonts extends GlyphLayoutFontManager {

    private final Map<Face, BaseFont> embedded = new EnumMap<>(Face.class);
    private final Map<BaseFont, Face> faces = new IdentityHashMap<>();
    private final SecureRandom subsetTags;

    EmbeddedFonts(SecureRandom subsetTags) {
        this.subsetTags = subsetTags;
    }

    BaseFont embed(Face face) {
        return embedded.computeIfAbsent(face, this::load);
    }

    @Override
    public boolean supportsFont(BaseFont font) {
        return faces.containsKey(font);
    }

    @Override
    public Font getAwtFont(BaseFont font, float size) {
        return faces.get(font).shaping(size);
    }

    private BaseFont load(Face face) {
        try {
            BaseFont font = BaseFont.createFont(
                    face.fileName(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, face.bytes(), null, false, false);
            font.setSecureRandom(subsetTags);
            faces.put(font, face);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
