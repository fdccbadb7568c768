package org.annals.benchmarks.size.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserRegistered;
import org.annals.api.issuer.IssuerCreated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.MailboxVerificationRequired;
import org.annals.api.mailbox.MailboxVerified;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.benchmarks.simulation.Chance;

/** Ourselves: who issues quotes, who writes them, and from which mailboxes they leave. */
final class Staff {
    static final String MAIL_HOST = "mail.annals.example";
    static final int MAIL_PORT = 587;

    private static final String ADMIN = "system:first-start";
    private static final int MOST_SELLERS = 50;
    private static final long EVENTS_PER_SELLER = 2_000;

    /** Somebody who writes quotes. */
    record Seller(UUID id, String name, UUID mailbox, String address) {
        String actor() {
            return id.toString();
        }
    }

    record Issuer(UUID id, IssuerDetails details) {}

    /** The last number that an issuer gave in a year. */
    record Series(UUID issuer, int year) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byIssuer = issuer.compareTo(other.issuer);
            return byIssuer != 0 ? byIssuer : Integer.compare(year, other.year);
        }
    }

    private final Chance chance;
    private final List<Seller> sellers = new ArrayList<>();
    private final List<Issuer> issuers = new ArrayList<>();
    private final Map<Series, Long> numbers = new TreeMap<>();
    private final Story beginning;

    Staff(Chance chance, Wording wording, long events) {
        this.chance = chance;
        this.beginning = new Story(chance);
        for (String prefix : List.of("A", "B", "C")) {
            issue(prefix, wording);
        }
        long howMany = Math.clamp(events / EVENTS_PER_SELLER, 2, MOST_SELLERS);
        for (int number = 1; number <= howMany; number++) {
            hire(number, wording);
        }
    }

    private void issue(String prefix, Wording wording) {
        Life life = new Life("Issuer", chance);
        IssuerDetails details = new IssuerDetails(
                "Annals " + wording.word() + " Co., Ltd.",
                wording.address(),
                "TH",
                wording.taxId(),
                "THB",
                "office@annals.example",
                wording.phone(),
                prefix);
        issuers.add(new Issuer(life.id(), details));
        beginning.then(life, ADMIN, at -> new IssuerCreated(life.id(), details));
    }

    private void hire(int number, Wording wording) {
        Life user = new Life("User", chance);
        Life mailbox = new Life("Mailbox", chance);
        String name = wording.firstName() + " " + wording.word();
        String address = "seller" + number + "@annals.example";
        Seller seller = new Seller(user.id(), name, mailbox.id(), address);
        sellers.add(seller);
        UUID request = chance.id();
        beginning
                .then(
                        user,
                        ADMIN,
                        at -> new UserRegistered(user.id(), "made-up-seller" + number, name, address, Role.SALES))
                .then(
                        mailbox,
                        seller.actor(),
                        request,
                        at -> new MailboxRegistered(mailbox.id(), user.id(), settings(address, name), false, true))
                .then(
                        mailbox,
                        seller.actor(),
                        request,
                        at -> new MailboxVerificationRequired(mailbox.id(), user.id(), "it is new"))
                .then(
                        mailbox,
                        seller.actor(),
                        at -> new MailboxVerified(mailbox.id(), user.id(), "<" + chance.id() + "@annals.example>"));
    }

    private static MailboxSettings settings(String address, String name) {
        return new MailboxSettings(
                address, name, new SmtpServer(MAIL_HOST, MAIL_PORT, SmtpSecurity.STARTTLS, null), null);
    }

    Story beginning() {
        return beginning;
    }

    Seller seller() {
        return sellers.get(chance.below(sellers.size()));
    }

    Issuer issuer() {
        return issuers.get(chance.below(issuers.size()));
    }

    /** The issuer's next number. */
    String number(Issuer issuer, LocalDate day) {
        long number = numbers.merge(new Series(issuer.id(), day.getYear()), 1L, Long::sum);
        return "%s-%d-%04d".formatted(issuer.details().quotePrefix(), day.getYear(), number);
    }

    List<Seller> sellers() {
        return List.copyOf(sellers);
    }

    Map<Series, Long> numbers() {
        return Map.copyOf(numbers);
    }
}
