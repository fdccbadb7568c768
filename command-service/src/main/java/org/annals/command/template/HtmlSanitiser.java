package org.annals.command.template;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Leaves of an HTML fragment what a mail may hold: paragraphs, lists, emphasis, and links to the web or an address. */
final class HtmlSanitiser {
    private static final Safelist HARMLESS = new Safelist()
            .addTags("p", "br", "strong", "b", "em", "i", "u", "s", "ul", "ol", "li", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");

    private HtmlSanitiser() {}

    /** The fragment without anything else. Text stays as it is, and so do the blanks between paragraphs. */
    static String clean(String html) {
        Document.OutputSettings asWritten = new Document.OutputSettings().prettyPrint(false);
        return Jsoup.clean(html, "", HARMLESS, asWritten).strip();
    }
}
