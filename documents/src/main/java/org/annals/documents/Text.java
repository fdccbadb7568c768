package org.annals.documents;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cleaning, measuring and breaking of text. */
final class Text {

    private static final Locale THAI = Locale.of("th");

    private Text() {}

    /** Composed characters, plain spaces and line feeds; controls and other invisible characters go. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Zs}\\t&&[^\u00A0]]", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\uFE00-\\uFE0F&&[^\n]]", "")
                .strip();
    }

    static float width(String text, Style style) {
        float width = 0;
        for (Run run : Run.of(text, style.bold())) {
            width += run.width(style.size());
        }
        return width;
    }

    /** Lines no wider than given, broken between words (Thai by dictionary) and inside a word only if it must be. */
    static List<String> wrap(String text, Style style, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : clean(text).split("\n", -1)) {
            wrapParagraph(paragraph.strip(), style, width, lines);
        }
        return lines;
    }

    private static void wrapParagraph(String paragraph, Style style, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String word : pieces(BreakIterator.getLineInstance(THAI), paragraph)) {
            boolean fitsNoLine = width(word.stripTrailing(), style) > width;
            List<String> parts = fitsNoLine ? pieces(BreakIterator.getCharacterInstance(THAI), word) : List.of(word);
            for (String part : parts) {
                if (!line.isEmpty() && used + width(part.stripTrailing(), style) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.append(part);
                used += width(part, style);
            }
        }
        lines.add(line.toString().stripTrailing());
    }

    private static List<String> pieces(BreakIterator breaks, String text) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }
}
