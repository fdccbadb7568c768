package org.annals.documents;

/**
 * Sets a quote on A4 pages.
 *
 * <p>A pure function: no clock, no randomness, no settings; equal models give identical bytes with the same release
 * on the same Java version. Safe for concurrent use.
 *
 * <p>Text is set in Sarabun (Latin, Thai) and, for what Sarabun lacks, in Noto Sans (Greek, Cyrillic, more signs).
 * A character that neither has, Chinese or Arabic for example, is printed as the replacement character (U+FFFD), so
 * that a reader sees that something stands there.
 */
public final class QuotePdf {

    private QuotePdf() {}

    /**
     * Renders the quote.
     *
     * @throws DocumentNotRenderable when a mandatory value is missing, the currency is unknown or what must stay
     *     together does not fit a page
     */
    public static byte[] render(QuoteDocument document) {
        Requirements.check(document);
        return PdfFile.write(QuoteLayout.pages(document), PdfInfo.of(document));
    }

    /**
     * A name for the file, such as {@code Q-2026-0001.pdf} or {@code Draft quote.pdf}: printable ASCII without
     * quotes, slashes or control characters.
     */
    public static String fileName(QuoteDocument document) {
        return FileName.of(document);
    }
}
