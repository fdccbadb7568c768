package org.annals.query.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A run of letters and digits in a folded text.
 *
 * @param start where it starts in the folded text
 * @param unbroken whether its script writes words without spaces, so that the run may hold several
 */
record Word(String text, int start, boolean unbroken) {
    private static final int LONGEST = 64;
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA);

    static List<Word> in(String folded) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        boolean unbroken = false;
        for (int i = 0; i <= folded.length(); ) {
            boolean end = i == folded.length();
            int character = end ? ' ' : folded.codePointAt(i);
            boolean inWord = isPartOfWord(character);
            boolean itsScript = isWithoutSpaces(character);
            if (start >= 0 && (!inWord || itsScript != unbroken)) {
                words.add(new Word(folded.substring(start, i), start, unbroken));
                start = -1;
            }
            if (start < 0 && inWord) {
                start = i;
                unbroken = itsScript;
            }
            i += end ? 1 : Character.charCount(character);
        }
        return words;
    }

    private static boolean isWithoutSpaces(int character) {
        return character >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(Character.UnicodeScript.of(character));
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    /** What it is indexed by: itself, or each three characters in a row with the shorter rest. */
    Stream<String> lexemes() {
        return unbroken ? grams() : Stream.of(stem());
    }

    /** Long ones are known by their beginning. */
    String stem() {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
    }

    private Stream<String> grams() {
        int[] characters = text.codePoints().toArray();
        return Stream.iterate(0, i -> i < characters.length, i -> i + 1)
                .map(i -> "~" + new String(characters, i, Math.min(3, characters.length - i)));
    }

    /** Whether it is a word that may be mistyped: letters only, of a script with spaces. */
    boolean isSpelt() {
        return !unbroken
                && text.length() >= 3
                && text.length() <= 32
                && text.codePoints().allMatch(Character::isLetter);
    }
}
