package org.annals.command.template;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The same words without HTML, for readers that show none: paragraphs apart, list items marked, links spelled out. */
final class PlainText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(String html) {
        PlainText plain = new PlainText();
        Jsoup.parseBodyFragment(html).body().traverse(plain);
        String text = plain.text.toString().strip();
        return text.isEmpty() ? "" : text + "\n";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "p", "ul", "ol" -> paragraph(element);
                case "li" -> item(element);
                case "br" -> text.append('\n');
                default -> {}
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "p", "ul", "ol" -> paragraph(element);
            case "a" -> address(element);
            default -> {}
        }
    }

    private void add(String words) {
        boolean lineStart = text.isEmpty() || endsWith(" ") || endsWith("\n");
        text.append(lineStart ? words.stripLeading() : words);
    }

    /** Paragraphs stand apart by an empty line, but lists and paragraphs inside an item only by a new line. */
    private void paragraph(Element element) {
        if (element.parent() != null && element.parent().normalName().equals("li")) {
            if (element.previousElementSibling() != null || !endsWith(" ")) {
                newLine();
            }
            return;
        }
        newLine();
        if (!text.isEmpty() && !endsWith("\n\n")) {
            text.append('\n');
        }
    }

    private void item(Element item) {
        newLine();
        long lists = item.parents().stream().filter(PlainText::isList).count();
        text.append("  ".repeat((int) Math.max(0, lists - 1))).append(mark(item));
    }

    private void newLine() {
        while (endsWith(" ")) {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && !endsWith("\n")) {
            text.append('\n');
        }
    }

    private boolean endsWith(String ending) {
        int start = text.length() - ending.length();
        return start >= 0 && text.indexOf(ending, start) == start;
    }

    private void address(Element link) {
        String href = link.attr("href").replaceFirst("^mailto:", "");
        if (!href.isEmpty() && !href.equals(link.text())) {
            text.append(" (").append(href).append(')');
        }
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static String mark(Element item) {
        boolean numbered = item.parent() != null && item.parent().normalName().equals("ol");
        return numbered ? item.elementSiblingIndex() + 1 + ". " : "- ";
    }
}
