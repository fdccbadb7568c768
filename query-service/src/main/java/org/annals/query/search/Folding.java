package org.annals.query.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as it is compared: lower case, without accents, digits of all scripts alike. Vowel and tone marks of Thai and other
 * scripts stay, because there they are letters. Each character knows where in the original it came from.
 *
 * @param original the text in Unicode's form NFC; what {@code origins} count in
 * @param text what is compared
 * @param origins for each char of {@code text} the index of the original one, and one more for the end
 */
record Folding(String original, String text, int[] origins) {
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ASCII_END = 0x80;
    private static final Pattern THAI_NIKHAHIT_BEFORE_TONE = Pattern.compile("\u0E4D([\u0E48-\u0E4B])");

    /** Letters that Unicode does not take apart. */
    private static final Map<Integer, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"));

    static Folding of(String text) {
        return isAscii(text) ? ofAscii(text) : ofAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /** What most texts are, without asking Unicode about each character. */
    private static Folding ofAscii(String text) {
        char[] folded = text.toCharArray();
        int[] origins = new int[folded.length + 1];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = foldAscii(folded[i]);
            origins[i] = i;
        }
        origins[folded.length] = folded.length;
        return new Folding(text, new String(folded), origins);
    }

    private static char foldAscii(int character) {
        return (char) (character < ' ' ? ' ' : Character.toLowerCase(character));
    }

    private static Folding ofAny(String text) {
        String original = THAI_NIKHAHIT_BEFORE_TONE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("$1\u0E4D");
        StringBuilder folded = new StringBuilder(original.length());
        int[] origins = new int[original.length() * 2 + 1];
        for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
            String piece = fold(original.codePointAt(i));
            if (origins.length < folded.length() + piece.length() + 1) {
                origins = Arrays.copyOf(origins, origins.length * 2 + piece.length());
            }
            Arrays.fill(origins, folded.length(), folded.length() + piece.length(), i);
            folded.append(piece);
        }
        origins = Arrays.copyOf(origins, folded.length() + 1);
        origins[folded.length()] = original.length();
        return new Folding(original, folded.toString(), origins);
    }

    private static String fold(int character) {
        if (character < ASCII_END) {
            return String.valueOf(foldAscii(character));
        }
        StringBuilder folded = new StringBuilder();
        String lower = Character.toString(character).toLowerCase(Locale.ROOT);
        Normalizer.normalize(lower, Normalizer.Form.NFKD).codePoints().forEach(piece -> append(folded, piece));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int piece) {
        if (isAccent(piece) || piece >= ZERO_WIDTH_SPACE && piece <= ZERO_WIDTH_JOINER || piece == SOFT_HYPHEN) {
            return;
        }
        if (Character.getType(piece) == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append(Character.digit(piece, 10));
        } else if (WRITTEN_OUT.containsKey(piece)) {
            folded.append(WRITTEN_OUT.get(piece));
        } else {
            folded.appendCodePoint(Character.toLowerCase(piece));
        }
    }

    /** A mark that belongs to no script of its own, such as an umlaut's dots. */
    private static boolean isAccent(int piece) {
        return Character.getType(piece) == Character.NON_SPACING_MARK
                && Character.UnicodeScript.of(piece) == Character.UnicodeScript.INHERITED;
    }

    /** Where the characters from {@code start} to before {@code end} come from, end exclusive. */
    int originalEnd(int end) {
        int next = end;
        while (next < text.length() && origins[next] == origins[end - 1]) {
            next++;
        }
        return origins[next];
    }
}
