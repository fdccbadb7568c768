package org.annals.command.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.annals.api.contact.ContactDetails;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.Totals;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.api.template.TemplateVariable;
import org.annals.command.decision.Parties;
import org.annals.command.template.MailTemplates;
import org.annals.command.template.MailText;
import org.annals.documents.AsPrinted;

/** What a mail can say about a quote: the document as it is printed, the contact and the sender as they are now. */
record QuoteFacts(
        String number,
        BigDecimal total,
        String currency,
        LocalDate issuedOn,
        LocalDate validUntil,
        String issuer,
        String company,
        ContactDetails contact,
        String sender,
        TemplateLanguage language) {

    static QuoteFacts ofIssued(QuoteIssued quote, QuoteTerms terms, Parties parties, UUID senderId) {
        return new QuoteFacts(
                quote.number(),
                quote.totals().total(),
                quote.currency(),
                quote.issuedOn(),
                quote.validUntil(),
                quote.issuer().name(),
                quote.customer().name(),
                QuoteRules.contact(terms, parties),
                parties.userName(senderId).orElse(quote.issuer().name()),
                TemplateLanguage.closestTo(quote.language()));
    }

    /** As if it were issued today; in the place of the number stands the variable that will become it. */
    static QuoteFacts ofDraft(QuoteTerms terms, Totals totals, LocalDate today, Parties parties, UUID senderId) {
        ContactDetails contact = QuoteRules.contact(terms, parties);
        String issuer = QuoteRules.issuer(terms, parties).name();
        return new QuoteFacts(
                QuoteMail.NUMBER,
                totals.total(),
                terms.currency(),
                today,
                terms.validUntil(),
                issuer,
                QuoteRules.company(terms, parties).name(),
                contact,
                parties.userName(senderId).orElse(issuer),
                TemplateLanguage.closestTo(contact.language()));
    }

    /** The mail in the language of the document. */
    MailText fill(MailTemplates templates) {
        return templates.fill(new TemplateKey(TemplateKind.QUOTE_SEND, language), values(language));
    }

    Map<TemplateVariable, String> values(TemplateLanguage language) {
        AsPrinted printed = AsPrinted.in(language.wireName());
        Map<TemplateVariable, String> values = new EnumMap<>(TemplateVariable.class);
        values.put(TemplateVariable.QUOTE_NUMBER, number);
        values.put(TemplateVariable.QUOTE_TOTAL, printed.money(total, currency));
        values.put(TemplateVariable.QUOTE_ISSUED_ON, printed.date(issuedOn));
        values.put(TemplateVariable.QUOTE_VALID_UNTIL, printed.date(validUntil));
        values.put(TemplateVariable.ISSUER_NAME, issuer);
        values.put(TemplateVariable.COMPANY_NAME, company);
        values.put(TemplateVariable.CONTACT_FIRST_NAME, contact.firstName());
        values.put(TemplateVariable.CONTACT_LAST_NAME, contact.lastName());
        values.put(TemplateVariable.SENDER_NAME, sender);
        return values;
    }
}
