package org.annals.query.report;

import static org.annals.query.testing.Samples.NOON;
import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.issuer;
import static org.annals.query.testing.Samples.report;
import static org.annals.query.testing.Samples.user;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.identity.Role;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.Totals;
import org.annals.query.testing.Facts;

/** A business of its own among all others in the test's database: figures are asked for its owner, sender or issuer. */
final class Business {
    final UUID owner = UUID.randomUUID();
    final UUID issuer = UUID.randomUUID();
    final UUID company = UUID.randomUUID();
    final UUID mailbox = UUID.randomUUID();

    private final Facts facts;

    Business(Facts facts) {
        this.facts = facts;
        facts.happened(owner, user(owner, "u" + owner, Role.SALES));
        facts.happened(issuer, issuer(issuer, "Our Ltd"));
        facts.happened(company, company(company, "=Their Co"));
    }

    UUID drafted(String currency, String total) {
        UUID id = UUID.randomUUID();
        facts.happened(id, new QuoteDrafted(id, owner, terms(currency), List.of(), totals(currency, total)));
        return id;
    }

    void issuedOn(UUID quote, String day, String currency, String total) {
        QuoteIssued sample = issued(quote, "Q-" + quote);
        facts.happened(
                quote,
                new QuoteIssued(
                        quote,
                        sample.number(),
                        LocalDate.parse(day),
                        NOON,
                        sample.issuer(),
                        sample.customer(),
                        null,
                        "en",
                        currency,
                        sample.validUntil(),
                        List.of(),
                        totals(currency, total),
                        null));
    }

    void sent(UUID quote, Instant at) {
        UUID delivery = UUID.randomUUID();
        facts.happened(
                quote,
                new QuoteSendRequested(quote, delivery, "Q", owner, mailbox, List.of(), "s", "b"),
                new QuoteSent(quote, delivery, at));
    }

    void happened(UUID record, Object event) {
        facts.happened(record, event);
    }

    UUID delivered() {
        UUID id = requested();
        facts.happened(id, new DeliverySent(id, report(1, null, "a@example.com"), NOON));
        return id;
    }

    UUID deferred() {
        UUID id = requested();
        facts.happened(
                id,
                new AttemptStarted(id, 1, UUID.randomUUID(), "n", "smtp.example.com", 587, NOON, NOON),
                new AttemptDeferred(id, report(1, FailureClass.CONNECT, "a@example.com"), NOON.plusSeconds(9)));
        return id;
    }

    private UUID requested() {
        UUID id = UUID.randomUUID();
        facts.happened(
                id,
                delivery(id, UUID.randomUUID(), owner, "a@example.com"),
                new MessageFrozen(id, mailbox, "me@example.com", "<" + id + "@x>", "ab", 1, NOON));
        return id;
    }

    QuoteTerms terms(String currency) {
        return new QuoteTerms(
                issuer, company, UUID.randomUUID(), currency, LocalDate.of(2026, 12, 31), List.of(), null);
    }

    static Totals totals(String currency, String total) {
        BigDecimal amount = new BigDecimal(total);
        return new Totals(currency, amount, BigDecimal.ZERO, List.of(), BigDecimal.ZERO, amount);
    }
}
