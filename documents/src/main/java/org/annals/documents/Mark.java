package org.annals.documents;

import java.awt.Color;

/** Something printed on a page; points from the top left corner. */
sealed interface Mark {

    /** Text whose baseline starts at the point. */
    record Words(float x, float baseline, String text, Style style) implements Mark {}

    /** Text whose baseline climbs by the angle in degrees; it only darkens, so that nothing below it is lost. */
    record Watermark(float x, float baseline, String text, Style style, float angle) implements Mark {}

    /** A filled rectangle, thin ones serving as rules. */
    record Box(float x, float top, float width, float height, Color color) implements Mark {}
}
