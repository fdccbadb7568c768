package org.annals.command.quote;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.annals.api.contact.ContactDetails;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.quote.ChangeQuoteLines;
import org.annals.api.quote.DraftQuote;
import org.annals.api.quote.IssueQuote;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteEvent;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.RecordQuoteSent;
import org.annals.api.quote.ReviseQuote;
import org.annals.api.quote.SendQuote;
import org.annals.api.quote.Totals;
import org.annals.api.quote.VoidQuote;
import org.annals.command.decision.NumberSeries;
import org.annals.command.decision.Parties;
import org.annals.command.decision.RecipientRules;
import org.annals.command.decision.Version;
import org.annals.command.mailbox.MailboxAccess;
import org.annals.command.template.MailTemplates;
import org.annals.platform.problem.RuleViolated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An offer to a company: drafted, issued once with number and figures fixed, sent as often as wanted, perhaps voided. */
@Aggregate
class Quote {
    @AggregateIdentifier
    private UUID quoteId;

    private QuoteStatus status;
    private QuoteTerms terms;
    private Totals totals;
    private QuoteIssued issued;
    private final Set<UUID> requestedDeliveries = new HashSet<>();
    private final Set<UUID> sentDeliveries = new HashSet<>();

    Quote() {}

    @CommandHandler
    Quote(DraftQuote command, Parties parties) {
        QuoteRules.partiesMustExist(command.terms(), parties);
        QuoteCalculator calculator = new QuoteCalculator(command.terms().currency());
        List<PricedLine> lines = calculator.price(command.terms().lines());
        apply(new QuoteDrafted(command.quoteId(), command.ownerId(), command.terms(), lines, calculator.total(lines)));
    }

    @CommandHandler
    long handle(ReviseQuote command, Parties parties) {
        mustBeDraft();
        Version.mustBe(command.expectedVersion());
        QuoteRules.partiesMustExist(command.terms(), parties);
        QuoteCalculator calculator = new QuoteCalculator(command.terms().currency());
        List<PricedLine> lines = calculator.price(command.terms().lines());
        apply(new QuoteRevised(quoteId, command.terms(), lines, calculator.total(lines)));
        return Version.current();
    }

    @CommandHandler
    long handle(ChangeQuoteLines command) {
        mustBeDraft();
        Version.mustBe(command.expectedVersion());
        QuoteCalculator calculator = new QuoteCalculator(terms.currency());
        List<PricedLine> lines = calculator.price(command.lines());
        apply(new QuoteLinesChanged(quoteId, lines, calculator.total(lines)));
        return Version.current();
    }

    @CommandHandler
    IssuedNumber handle(IssueQuote command, Parties parties, NumberSeries numbers, Clock clock) {
        mustBeDraft();
        issue(parties, numbers, clock);
        return new IssuedNumber(issued.number(), Version.current());
    }

    @CommandHandler
    long handle(
            SendQuote command,
            Parties parties,
            NumberSeries numbers,
            Clock clock,
            MailTemplates templates,
            RecipientRules rules,
            MailboxAccess mailboxes) {
        if (requestedDeliveries.contains(command.deliveryId())) {
            return Version.current();
        }
        mustNotBeVoid();
        QuoteRules.mailboxMustBeUsable(command, mailboxes);
        if (status == QuoteStatus.DRAFT) {
            issue(parties, numbers, clock);
        }
        QuoteMail mail = QuoteMail.of(
                command.subject(),
                command.body(),
                () -> facts(parties, clock, command.senderId()).fill(templates),
                issued.number());
        apply(new QuoteSendRequested(
                quoteId,
                command.deliveryId(),
                issued.number(),
                command.senderId(),
                command.mailboxId(),
                command.recipients(),
                mail.subject(),
                mail.text(),
                mail.html(),
                QuoteRules.deliveryTerms(issued.validUntil(), rules, clock)));
        return Version.current();
    }

    /** What a mail about the quote, as it is now, would say. */
    @CommandHandler
    QuoteFacts handle(InspectQuote command, Parties parties, Clock clock) {
        return facts(parties, clock, command.senderId());
    }

    @CommandHandler
    long handle(VoidQuote command) {
        mustNotBeVoid();
        apply(new QuoteVoided(quoteId, command.reason()));
        return Version.current();
    }

    @CommandHandler
    long handle(RecordQuoteSent command) {
        if (!sentDeliveries.contains(command.deliveryId())) {
            apply(new QuoteSent(quoteId, command.deliveryId(), command.sentAt()));
        }
        return Version.current();
    }

    private QuoteFacts facts(Parties parties, Clock clock, UUID senderId) {
        return issued == null
                ? QuoteFacts.ofDraft(terms, totals, LocalDate.now(clock), parties, senderId)
                : QuoteFacts.ofIssued(issued, terms, parties, senderId);
    }

    private void issue(Parties parties, NumberSeries numbers, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        QuoteRules.mustStillBeValid(terms, today);
        IssuerDetails issuer = QuoteRules.issuer(terms, parties);
        ContactDetails contact = QuoteRules.contact(terms, parties);
        QuoteCalculator calculator = new QuoteCalculator(terms.currency());
        List<PricedLine> lines = calculator.price(terms.lines());
        long next = numbers.next(terms.issuerId(), "quote", today.getYear());
        apply(new QuoteIssued(
                quoteId,
                "%s-%d-%04d".formatted(issuer.quotePrefix(), today.getYear(), next),
                today,
                clock.instant(),
                Printed.party(issuer),
                Printed.party(QuoteRules.company(terms, parties)),
                contact.firstName() + " " + contact.lastName(),
                contact.language(),
                terms.currency(),
                terms.validUntil(),
                lines,
                calculator.total(lines),
                terms.notes()));
    }

    private void mustBeDraft() {
        if (status != QuoteStatus.DRAFT) {
            throw new RuleViolated("quote-not-draft", "Only a draft can be changed or issued; this quote is fixed.");
        }
    }

    private void mustNotBeVoid() {
        if (status == QuoteStatus.VOID) {
            throw new RuleViolated("quote-void", "This quote was voided.");
        }
    }

    @EventSourcingHandler
    void evolve(QuoteDrafted event) {
        quoteId = event.quoteId();
        status = QuoteStatus.DRAFT;
        terms = event.terms();
        totals = event.totals();
    }

    @EventSourcingHandler
    void evolve(QuoteRevised event) {
        terms = event.terms();
        totals = event.totals();
    }

    @EventSourcingHandler
    void evolve(QuoteLinesChanged event) {
        terms = Printed.withLines(terms, event.lines());
        totals = event.totals();
    }

    @EventSourcingHandler
    void evolve(QuoteIssued event) {
        status = QuoteStatus.ISSUED;
        issued = event;
    }

    @EventSourcingHandler
    void evolve(QuoteSendRequested event) {
        requestedDeliveries.add(event.deliveryId());
    }

    @EventSourcingHandler
    void evolve(QuoteSent event) {
        sentDeliveries.add(event.deliveryId());
    }

    @EventSourcingHandler
    void evolve(QuoteVoided event) {
        status = QuoteStatus.VOID;
    }

    /** The terms after an event; null when it is none of a quote. */
    static @Nullable QuoteTerms following(@Nullable QuoteTerms before, Object event) {
        return switch (event) {
            case QuoteDrafted drafted -> drafted.terms();
            case QuoteRevised revised -> revised.terms();
            case QuoteLinesChanged changed -> Printed.withLines(Objects.requireNonNull(before), changed.lines());
            case QuoteEvent other -> before;
            default -> null;
        };
    }
}
