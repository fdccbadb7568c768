package org.annals.documents;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stretch of text that one font can set. */
record Run(Face face, String text) {

    private static final String REPLACEMENT = "\uFFFD";

    /** Splits cleaned text into runs, changing fonts between whole user-perceived characters only. */
    static List<Run> of(String text, boolean bold) {
        Face primary = bold ? Face.SARABUN_BOLD : Face.SARABUN;
        if (primary.canSet(text)) {
            return List.of(new Run(primary, text));
        }
        List<Run> runs = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            append(runs, single(text.substring(start, end), bold));
        }
        return List.copyOf(runs);
    }

    float width(float size) {
        return face.width(text, size);
    }

    /** Whether the glyphs differ so much from the characters that a reader needs the characters beside them. */
    boolean isThai() {
        return text.codePoints().anyMatch(c -> c >= 0x0E01 && c <= 0x0E5B);
    }

    private static Run single(String character, boolean bold) {
        Face primary = bold ? Face.SARABUN_BOLD : Face.SARABUN;
        Face fallback = bold ? Face.NOTO_SANS_BOLD : Face.NOTO_SANS;
        if (primary.canSet(character)) {
            return new Run(primary, character);
        }
        return new Run(fallback, fallback.canSet(character) ? character : REPLACEMENT);
    }

    private static void append(List<Run> runs, Run next) {
        if (!runs.isEmpty() && runs.getLast().face == next.face) {
            next = new Run(next.face, runs.removeLast().text + next.text);
        }
        runs.add(next);
    }
}
