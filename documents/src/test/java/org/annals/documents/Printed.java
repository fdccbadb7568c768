package org.annals.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfEncodings;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A rendered quote as a reader finds it. */
final class Printed {

    private final PdfReader reader;
    private final List<String> pages = new ArrayList<>();

    private Printed(byte[] bytes) throws IOException {
        this.reader = new PdfReader(bytes);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        for (int i = 1; i <= reader.getNumberOfPages(); i++) {
            pages.add(unspaced(extractor.getTextFromPage(i)));
        }
    }

    static Printed of(QuoteDocument document) {
        try {
            return new Printed(QuotePdf.render(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return pages.size();
    }

    /** The text of a page by its glyphs, without blanks: OpenPDF's reader takes kerning for blanks. */
    String page(int number) {
        return pages.get(number - 1);
    }

    String text() {
        return String.join("", pages);
    }

    static String[] unspaced(String... texts) {
        return Stream.of(texts).map(Printed::unspaced).toArray(String[]::new);
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The Thai strings of the first page in the spelling a viewer copies (ISO 32000-2, 14.9.4). */
    List<String> actualTexts() {
        try {
            List<String> texts = new ArrayList<>();
            PRTokeniser tokens = new PRTokeniser(reader.getPageContent(1));
            while (tokens.nextToken()) {
                if (tokens.getTokenType() == PRTokeniser.TK_NAME && "ActualText".equals(tokens.getStringValue())) {
                    tokens.nextToken();
                    byte[] utf16 = PdfEncodings.convertToBytes(tokens.getStringValue(), null);
                    texts.add(new String(utf16, StandardCharsets.UTF_16));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> info() {
        return reader.getInfo();
    }

    String language() {
        return reader.getCatalog().getAsString(PdfName.LANG).toUnicodeString();
    }

    String fileId() {
        return reader.getTrailer().getAsArray(PdfName.ID).toString();
    }
}
