package org.annals.documents;

import java.util.ArrayList;
import java.util.List;

/** The head of the first page: who offers, what it is, to whom, and when. */
final class Letterhead {

    private static final float ISSUER_WIDTH = 265;
    private static final float CUSTOMER_WIDTH = 265;
    private static final float FACT_LABEL = Sheet.RIGHT - 190;
    private static final Style TITLE = new Style(true, 24, Style.ACCENT);
    private static final Style ISSUER = new Style(true, 13, Style.INK);
    private static final Style CUSTOMER = new Style(true, 11, Style.INK);

    private final QuoteDocument document;
    private final Wording wording;
    private final Sheet sheet;

    Letterhead(QuoteDocument document, Wording wording, Sheet sheet) {
        this.document = document;
        this.wording = wording;
        this.sheet = sheet;
    }

    void set() {
        float top = sheet.y();
        sheet.moveTo(top - 8);
        sheet.right(Sheet.RIGHT, wording.get("title"), TITLE);
        sheet.moveTo(top);
        party(document.issuer(), ISSUER, ISSUER_WIDTH);
        sheet.moveTo(Math.max(sheet.y(), top + TITLE.leading()) + 14);
        sheet.rule(Sheet.LEFT, Sheet.RIGHT, 1.2f, Style.ACCENT);
        sheet.skip(16);

        float below = sheet.y();
        facts();
        float afterFacts = sheet.y();
        sheet.moveTo(below);
        sheet.left(Sheet.LEFT, wording.get("customer"), Style.LABEL);
        sheet.skip(Style.LABEL.leading() + 2);
        party(document.customer(), CUSTOMER, CUSTOMER_WIDTH);
        if (isPresent(document.attention())) {
            sheet.skip(4);
            sheet.lines(
                    Sheet.LEFT,
                    Text.wrap(wording.fill("attention", document.attention()), Style.BODY, CUSTOMER_WIDTH),
                    Style.BODY);
        }
        sheet.moveTo(Math.max(sheet.y(), afterFacts) + 22);
    }

    private void party(QuoteDocument.Party party, Style nameStyle, float width) {
        sheet.lines(Sheet.LEFT, Text.wrap(party.name(), nameStyle, width), nameStyle);
        sheet.skip(2);
        for (String detail : details(party)) {
            sheet.lines(Sheet.LEFT, Text.wrap(detail, Style.SMALL, width), Style.SMALL);
        }
    }

    private List<String> details(QuoteDocument.Party party) {
        List<String> details = new ArrayList<>();
        String address = isPresent(party.address()) ? party.address() : "";
        if (isPresent(address)) {
            details.add(address);
        }
        if (isPresent(party.country())) {
            String country = wording.country(party.country());
            if (!address.strip().endsWith(country)) {
                details.add(country);
            }
        }
        if (isPresent(party.taxId())) {
            details.add(wording.fill("taxId", party.taxId()));
        }
        List<String> reach = new ArrayList<>();
        if (isPresent(party.email())) {
            reach.add(party.email());
        }
        if (isPresent(party.phone())) {
            reach.add(party.phone());
        }
        if (!reach.isEmpty()) {
            details.add(String.join("  ·  ", reach));
        }
        return details;
    }

    private void facts() {
        if (!document.draft()) {
            fact(wording.get("number"), document.number());
            fact(wording.get("issuedOn"), wording.date(document.issuedOn()));
        }
        if (document.validUntil() != null) {
            fact(wording.get("validUntil"), wording.date(document.validUntil()));
        }
        fact(wording.get("currency"), document.totals().currency());
    }

    private void fact(String label, String value) {
        sheet.left(FACT_LABEL, label, Style.SMALL.sized(Style.BODY.size()));
        for (String line : Text.wrap(value, Style.STRONG, Sheet.RIGHT - FACT_LABEL - 70)) {
            sheet.right(Sheet.RIGHT, line, Style.STRONG);
            sheet.skip(Style.STRONG.leading());
        }
        sheet.skip(2);
    }

    private static boolean isPresent(String text) {
        return text != null && !text.isBlank();
    }
}
