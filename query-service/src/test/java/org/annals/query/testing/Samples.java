package org.annals.query.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.annals.api.DeliveryTerms;
import org.annals.api.FailureClass;
import org.annals.api.RecipientRule;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.api.contact.ContactCreated;
import org.annals.api.contact.ContactDetails;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DocumentRef;
import org.annals.api.delivery.RecipientOutcome;
import org.annals.api.delivery.RecipientState;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserRegistered;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.api.quote.LineItem;
import org.annals.api.quote.Party;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteIssued;
import org.annals.api.quote.QuoteTerms;
import org.annals.api.quote.TaxGroup;
import org.annals.api.quote.Totals;

/** Events with everything in them that a test does not care about. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private static final List<PricedLine> LINES = List.of(new PricedLine(
            new LineItem("ที่ปรึกษา consulting", decimal("2.5"), decimal("1000.00"), decimal("7"), decimal("10")),
            decimal("2250.00")));
    private static final Totals TOTALS = new Totals(
            "THB",
            decimal("2250.00"),
            decimal("250.00"),
            List.of(new TaxGroup(decimal("7"), decimal("2250.00"), decimal("157.50"))),
            decimal("157.50"),
            decimal("2407.50"));

    private Samples() {}

    public static CompanyCreated company(UUID id, String name) {
        return new CompanyCreated(
                id, new CompanyDetails(name, "TH", "office@example.com", null, "1 Road\nBangkok", null));
    }

    public static ContactCreated contact(UUID id, UUID company, String first, String last) {
        return new ContactCreated(
                id,
                new ContactDetails(company, first, last, first.toLowerCase() + "." + id + "@example.com", null, "en"));
    }

    public static IssuerCreated issuer(UUID id, String name) {
        return new IssuerCreated(id, new IssuerDetails(name, "9 Lane", "TH", "0105", "THB", null, null, "Q"));
    }

    public static UserRegistered user(UUID id, String username, Role role) {
        return new UserRegistered(id, username, "Display " + username, username + "@example.com", role);
    }

    public static MailboxRegistered mailbox(UUID id, UUID owner, boolean isDefault) {
        var settings = new MailboxSettings(
                id + "@example.com", "Sales", new SmtpServer("smtp.example.com", 587, SmtpSecurity.STARTTLS, "sales"));
        return new MailboxRegistered(id, owner, settings, true, isDefault);
    }

    public static QuoteDrafted draft(UUID id, UUID issuer, UUID company, UUID contact) {
        var terms = new QuoteTerms(
                issuer,
                company,
                contact,
                "THB",
                LocalDate.of(2026, 12, 31),
                LINES.stream().map(PricedLine::item).toList(),
                "Thank you");
        return new QuoteDrafted(id, UUID.randomUUID(), terms, LINES, TOTALS);
    }

    public static QuoteIssued issued(UUID id, String number) {
        var issuer = new Party("Issuer as printed", "9 Lane", "TH", "0105", null, null);
        var customer = new Party("Customer as printed", "1 Road", "TH", null, null, null);
        return new QuoteIssued(
                id,
                number,
                LocalDate.of(2026, 11, 20),
                NOON,
                issuer,
                customer,
                "Ann Lee",
                "en",
                "THB",
                LocalDate.of(2026, 12, 31),
                LINES,
                TOTALS,
                "Thank you");
    }

    public static DeliveryRequested delivery(UUID id, UUID quote, UUID sender, String... recipients) {
        var order = new DeliveryOrder(
                new DocumentRef("quote", quote, "Q-2026-0001"),
                sender,
                null,
                List.of(recipients).stream()
                        .map(email -> new DeliveryRecipient(email, null))
                        .toList(),
                "Your quote",
                "Please find it attached.",
                null,
                new DeliveryTerms(RecipientRule.ALL_OR_NOTHING, NOON.plus(Duration.ofDays(30))));
        return new DeliveryRequested(id, order, NOON);
    }

    /** SHA-256 of what {@link #report} says was streamed. */
    public static final String STREAMED = "ab".repeat(32);

    /** The report of an attempt that ended with this class; null when the server took the message. */
    public static AttemptReport report(int number, FailureClass failure, String recipient) {
        boolean sent = failure == null;
        return new AttemptReport(
                number,
                NOON.plusSeconds(1),
                NOON.plusSeconds(3),
                "smtp.example.com",
                587,
                "203.0.113.7",
                "TLSv1.3",
                sent ? "DOT" : "RCPT",
                sent ? 250 : 451,
                sent ? "2.0.0" : "4.3.0",
                sent ? "queued as 42" : "greylisted, come back",
                failure,
                sent ? null : "Wait, it is tried again.",
                2000,
                "node-1",
                sent,
                List.of(new RecipientOutcome(
                        recipient,
                        sent ? RecipientState.ACCEPTED : RecipientState.DEFERRED,
                        sent ? 250 : 451,
                        null,
                        null)),
                sent ? STREAMED : null);
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
