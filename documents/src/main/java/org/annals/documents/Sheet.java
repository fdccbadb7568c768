package org.annals.documents;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The A4 pages so far and the place where the next block goes. */
final class Sheet {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;
    static final float LEFT = 48;
    static final float RIGHT = WIDTH - 48;
    static final float TOP = 50;
    static final float BOTTOM = HEIGHT - 62;

    private final List<List<Mark>> pages = new ArrayList<>();
    private float y;

    Sheet() {
        newPage();
    }

    void newPage() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    List<List<Mark>> pages() {
        return pages;
    }

    float y() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    void skip(float distance) {
        y += distance;
    }

    boolean hasRoomFor(float height) {
        return y + height <= BOTTOM;
    }

    void left(float x, String text, Style style) {
        if (!hasRoomFor(style.size())) {
            throw new DocumentNotRenderable("a part that must stay on one page is taller than the page");
        }
        if (!text.isEmpty()) {
            pages.getLast().add(new Mark.Words(x, y + style.ascent(), text, style));
        }
    }

    void right(float x, String text, Style style) {
        left(x - Text.width(text, style), text, style);
    }

    /** Sets the lines one below the other and moves past them. */
    void lines(float x, List<String> lines, Style style) {
        for (String line : lines) {
            left(x, line, style);
            skip(style.leading());
        }
    }

    void rule(float fromX, float toX, float thickness, Color color) {
        box(fromX, y - thickness / 2, toX - fromX, thickness, color);
    }

    void box(float x, float top, float width, float height, Color color) {
        pages.getLast().add(new Mark.Box(x, top, width, height, color));
    }
}
