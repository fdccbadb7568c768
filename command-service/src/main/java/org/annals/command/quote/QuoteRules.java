package org.annals.command.quote;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.annals.api.DeliveryTerms;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactDetails;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.SendQuote;
import org.annals.command.decision.Parties;
import org.annals.command.decision.RecipientRules;
import org.annals.command.mailbox.MailboxAccess;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Rules of a quote that need facts from elsewhere. */
final class QuoteRules {

    private QuoteRules() {}

    static void partiesMustExist(QuoteTerms terms, Parties parties) {
        issuer(terms, parties);
        company(terms, parties);
        contact(terms, parties);
    }

    static IssuerDetails issuer(QuoteTerms terms, Parties parties) {
        return parties.issuer(terms.issuerId()).orElseThrow(() -> unknown("issuer"));
    }

    static CompanyDetails company(QuoteTerms terms, Parties parties) {
        return parties.company(terms.companyId()).orElseThrow(() -> unknown("company"));
    }

    static ContactDetails contact(QuoteTerms terms, Parties parties) {
        return parties.contact(terms.contactId()).orElseThrow(() -> unknown("contact"));
    }

    static void mustStillBeValid(QuoteTerms terms, LocalDate today) {
        if (terms.validUntil().isBefore(today)) {
            throw new RuleViolated(
                    "quote-validity-over",
                    "The offer ended on " + terms.validUntil() + "; give it a later date before issuing it.");
        }
    }

    /** Those of a quote that is sent now. */
    static DeliveryTerms deliveryTerms(LocalDate validUntil, RecipientRules rules, Clock clock) {
        return new DeliveryTerms(rules.of("quote"), endOfValidity(validUntil, clock));
    }

    /** When the offer's last day ends where the business is; null when that day was over before. */
    private static @Nullable Instant endOfValidity(LocalDate validUntil, Clock clock) {
        Instant end = validUntil.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return end.isAfter(clock.instant()) ? end : null;
    }

    static void mailboxMustBeUsable(SendQuote command, MailboxAccess mailboxes) {
        if (command.mailboxId() != null && !mailboxes.mayUse(command.senderId(), command.mailboxId())) {
            throw new RuleViolated(
                    "mailbox-not-usable", "This mailbox is neither yours nor shared with you. Choose another one.");
        }
    }

    private static InvalidInput unknown(String what) {
        return InvalidInput.at("/" + what + "Id", "unknown-" + what, "There is no " + what + " with this id.");
    }
}
