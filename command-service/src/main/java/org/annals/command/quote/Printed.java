package org.annals.command.quote;

import java.util.List;
import org.annals.api.company.CompanyDetails;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.quote.Party;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteTerms;

/** Copies of what other records said at the time of issue, as they are printed. */
public final class Printed {

    private Printed() {}

    public static Party party(IssuerDetails issuer) {
        return new Party(
                issuer.name(), issuer.address(), issuer.country(), issuer.taxId(), issuer.email(), issuer.phone());
    }

    public static Party party(CompanyDetails company) {
        return new Party(
                company.name(),
                company.address(),
                company.country(),
                company.taxId(),
                company.email(),
                company.phone());
    }

    static QuoteTerms withLines(QuoteTerms terms, List<PricedLine> lines) {
        return new QuoteTerms(
                terms.issuerId(),
                terms.companyId(),
                terms.contactId(),
                terms.currency(),
                terms.validUntil(),
                lines.stream().map(PricedLine::item).toList(),
                terms.notes());
    }
}
