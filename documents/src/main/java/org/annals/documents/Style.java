package org.annals.documents;

import java.awt.Color;

/** How a piece of text looks; sizes in points. */
record Style(boolean bold, float size, Color color) {

    static final Color INK = new Color(0x1F2933);
    static final Color MUTED = new Color(0x5F6B7A);
    static final Color ACCENT = new Color(0x1F4E79);
    static final Color HAIRLINE = new Color(0xDDE2E8);
    static final Color TINT = new Color(0xF3F6F9);

    static final Style BODY = new Style(false, 9.5f, INK);
    static final Style STRONG = BODY.inBold();
    static final Style SMALL = new Style(false, 8.5f, MUTED);
    static final Style LABEL = new Style(true, 8f, MUTED);

    Style inBold() {
        return new Style(true, size, color);
    }

    Style sized(float newSize) {
        return new Style(bold, newSize, color);
    }

    Style in(Color newColor) {
        return new Style(bold, size, newColor);
    }

    /** Distance between baselines, wide enough for a Thai vowel below and a vowel with a tone mark above. */
    float leading() {
        return size * 1.5f;
    }

    /** From the top of the line to the baseline. */
    float ascent() {
        return size * 1.1f;
    }
}
