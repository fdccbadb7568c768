package org.annals.documents;

import java.util.Currency;

/** What a model must hold before it can be set. */
final class Requirements {

    private Requirements() {}

    static void check(QuoteDocument document) {
        present(document.issuer(), "issuer");
        present(document.issuer().name(), "issuer.name");
        present(document.customer(), "customer");
        present(document.customer().name(), "customer.name");
        present(document.createdAt(), "createdAt");
        if (!document.draft()) {
            present(document.number(), "number");
            present(document.issuedOn(), "issuedOn");
        }
        for (int i = 0; i < document.lines().size(); i++) {
            check(document.lines().get(i), "lines[" + i + "].");
        }
        check(document.totals());
    }

    private static void check(QuoteDocument.Line line, String path) {
        present(line.description(), path + "description");
        present(line.quantity(), path + "quantity");
        present(line.unitPrice(), path + "unitPrice");
        present(line.net(), path + "net");
    }

    private static void check(QuoteDocument.Totals totals) {
        present(totals, "totals");
        present(totals.subtotal(), "totals.subtotal");
        present(totals.total(), "totals.total");
        present(totals.currency(), "totals.currency");
        for (QuoteDocument.TaxGroup group : totals.taxes()) {
            present(group.rate(), "totals.taxes.rate");
            present(group.base(), "totals.taxes.base");
            present(group.tax(), "totals.taxes.tax");
        }
        try {
            Currency.getInstance(totals.currency());
        } catch (IllegalArgumentException _) {
            throw new DocumentNotRenderable("totals.currency is not an ISO 4217 code");
        }
    }

    private static void present(Object value, String path) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new DocumentNotRenderable(path + " is missing");
        }
    }
}
