package org.annals.documents;

import java.util.List;

/** A column of figures: its heading, one cell per line, set flush right. */
record Column(String heading, List<String> cells) {

    float width(Style headingStyle, Style cellStyle) {
        float width = Text.width(heading, headingStyle);
        for (String cell : cells) {
            width = Math.max(width, Text.width(cell, cellStyle));
        }
        return width;
    }
}
