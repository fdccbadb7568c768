package org.annals.benchmarks.size.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.api.DeliveryTerms;
import org.annals.api.RecipientRule;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Recipient;
import org.annals.benchmarks.simulation.Chance;
import org.annals.command.quote.Printed;
import org.annals.command.quote.QuoteCalculator;

/** A quote from draft to wherever it gets. */
final class QuoteStory {
    private static final QuoteCalculator CALCULATOR = new QuoteCalculator("THB");
    private static final int DAYS_OF_VALIDITY = 30;

    private final Chance chance;
    private final Wording wording;
    private final Staff staff;
    private final Staff.Seller seller;
    private final Staff.Issuer issuer;
    private final Customer customer;
    private final Life quote;
    private final String notes;
    private List<PricedLine> lines = List.of();
    private String number = "";
    private LocalDate validUntil = LocalDate.EPOCH;

    private QuoteStory(Chance chance, Wording wording, Staff staff, Customer customer) {
        this.chance = chance;
        this.wording = wording;
        this.staff = staff;
        this.seller = staff.seller();
        this.issuer = staff.issuer();
        this.customer = customer;
        this.quote = new Life("Quote", chance);
        this.notes = chance.of(0.3) ? wording.note() : null;
    }

    static Story of(Chance chance, Wording wording, Staff staff, Customer customer) {
        return new QuoteStory(chance, wording, staff, customer).tell();
    }

    private Story tell() {
        Story story = new Story(chance).then(quote, seller.actor(), this::drafted);
        if (chance.of(0.15)) {
            story.then(quote, seller.actor(), this::revised);
        }
        if (chance.of(0.4)) {
            story.then(quote, seller.actor(), at -> linesChanged());
        }
        if (chance.of(0.85)) {
            send(story);
        }
        if (chance.of(0.05)) {
            story.then(quote, seller.actor(), at -> new QuoteVoided(quote.id(), "the customer changed their mind"));
        }
        return story;
    }

    private void send(Story story) {
        UUID request = chance.id();
        story.then(quote, seller.actor(), request, this::issued);
        if (chance.of(0.9)) {
            DeliverySteps delivery = new DeliverySteps(chance, seller, customer, quote.id(), request);
            story.then(quote, seller.actor(), request, at -> sendRequested(delivery));
            delivery.addTo(story);
            story.then(
                    quote,
                    DeliverySteps.SAGA,
                    request,
                    at -> new QuoteSent(quote.id(), delivery.id(), delivery.endedAt()));
        }
    }

    private QuoteDrafted drafted(Instant at) {
        validUntil = day(at).plusDays(DAYS_OF_VALIDITY);
        lines = price();
        return new QuoteDrafted(quote.id(), seller.id(), terms(), lines, CALCULATOR.total(lines));
    }

    private QuoteRevised revised(Instant at) {
        validUntil = day(at).plusDays(2L * DAYS_OF_VALIDITY);
        lines = price();
        return new QuoteRevised(quote.id(), terms(), lines, CALCULATOR.total(lines));
    }

    private QuoteLinesChanged linesChanged() {
        lines = price();
        return new QuoteLinesChanged(quote.id(), lines, CALCULATOR.total(lines));
    }

    private QuoteIssued issued(Instant at) {
        LocalDate today = day(at);
        number = staff.number(issuer, today);
        return new QuoteIssued(
                quote.id(),
                number,
                today,
                at,
                Printed.party(issuer.details()),
                Printed.party(customer.company()),
                customer.attention(),
                customer.contact().language(),
                "THB",
                validUntil,
                lines,
                CALCULATOR.total(lines),
                notes);
    }

    private QuoteSendRequested sendRequested(DeliverySteps delivery) {
        delivery.carries(number, terms(validUntil));
        return new QuoteSendRequested(
                quote.id(),
                delivery.id(),
                number,
                seller.id(),
                seller.mailbox(),
                List.of(new Recipient(customer.contact().email(), customer.attention())),
                delivery.subject(),
                delivery.body(),
                delivery.html(),
                terms(validUntil));
    }

    private static DeliveryTerms terms(LocalDate validUntil) {
        return new DeliveryTerms(
                RecipientRule.PARTIAL,
                validUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private QuoteTerms terms() {
        return new QuoteTerms(
                issuer.id(),
                customer.companyId(),
                customer.contactId(),
                "THB",
                validUntil,
                lines.stream().map(PricedLine::item).toList(),
                notes);
    }

    private List<PricedLine> price() {
        List<LineItem> items = new ArrayList<>();
        for (int line = 0; line <= chance.below(4); line++) {
            items.add(new LineItem(
                    wording.thing(),
                    BigDecimal.valueOf(chance.between(1, 40)),
                    BigDecimal.valueOf(chance.between(5_000, 2_500_000), 2),
                    BigDecimal.valueOf(chance.of(0.9) ? 7 : 0),
                    BigDecimal.valueOf(chance.of(0.8) ? 0 : 5)));
        }
        return CALCULATOR.price(items);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
