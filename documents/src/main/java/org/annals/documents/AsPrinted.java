package org.annals.documents;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Values in words as a document prints them, for mails that speak of the document. */
public final class AsPrinted {
    private final Wording wording;

    private AsPrinted(Wording wording) {
        this.wording = wording;
    }

    /** @param language ISO 639-1 code of a language that documents are written in: en or th */
    public static AsPrinted in(String language) {
        return new AsPrinted(Wording.in(language));
    }

    /** A date such as 3 February 2026; Thai ones count the years of the Buddhist era. */
    public String date(LocalDate date) {
        return wording.date(date);
    }

    /** An amount such as 53,500.00 THB. */
    public String money(BigDecimal amount, String currency) {
        return new Figures(currency).amount(amount) + " " + currency;
    }
}
