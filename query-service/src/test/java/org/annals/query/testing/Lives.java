package org.annals.query.testing;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.contact;
import static org.annals.query.testing.Samples.delivery;
import static org.annals.query.testing.Samples.draft;
import static org.annals.query.testing.Samples.issued;
import static org.annals.query.testing.Samples.issuer;
import static org.annals.query.testing.Samples.mailbox;
import static org.annals.query.testing.Samples.report;
import static org.annals.query.testing.Samples.user;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.annals.api.EventMetadata;
import org.annals.api.FailureClass;
import org.annals.api.company.CompanyDetails;
import org.annals.api.company.CompanyRevised;
import org.annals.api.contact.ContactDetails;
import org.annals.api.contact.ContactRevised;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.identity.Role;
import org.annals.api.identity.UserActivated;
import org.annals.api.identity.UserDeactivated;
import org.annals.api.issuer.IssuerDetails;
import org.annals.api.issuer.IssuerRevised;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.MailboxHeld;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.MailboxLimitsChanged;
import org.annals.api.mailbox.MailboxMadeDefault;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxReleased;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.api.mailbox.MailboxShared;
import org.annals.api.mailbox.MailboxSignedIn;
import org.annals.api.mailbox.MailboxUnshared;
import org.annals.api.mailbox.SignInProvider;
import org.annals.api.quote.PricedLine;
import org.annals.api.quote.QuoteDrafted;
import org.annals.api.quote.QuoteLinesChanged;
import org.annals.api.quote.QuoteRevised;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteSent;
import org.annals.api.quote.QuoteVoided;
import org.annals.api.quote.Totals;
import org.annals.api.savedview.SavedViewCreated;
import org.annals.api.savedview.SavedViewDeleted;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.savedview.SavedViewRevised;
import org.annals.api.savedview.SavedViewShared;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/** The lives of records of all kinds, interwoven; the same ones for the same seed. Some events are true since earlier. */
public final class Lives {
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID OWNER = new UUID(7, 7);
    private static final QuoteDrafted DRAFT = draft(OWNER, OWNER, OWNER, OWNER);

    private final Random random;
    private final double late;
    private final List<Life> lives = new ArrayList<>();
    private final Map<String, List<UUID>> known = new HashMap<>();
    private long position;
    private Instant now = BEGIN;

    /** @param late the share of events that are true since earlier */
    public Lives(long seed, double late) {
        this.random = new Random(seed);
        this.late = late;
    }

    private static final class Life {
        private final String type;
        private final UUID id;
        private final UUID other;
        private long sequence;

        private Life(String type, UUID id, UUID other) {
            this.type = type;
            this.id = id;
            this.other = other;
        }
    }

    /** What happens next. */
    public List<TrackedEventMessage<?>> next(int count) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(next());
        }
        return events;
    }

    private TrackedEventMessage<?> next() {
        Life life = lives.size() < 20 || random.nextInt(4) == 0 ? born() : lives.get(random.nextInt(lives.size()));
        now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000));
        Instant at = now;
        Object payload = life.sequence == 0 ? first(life) : later(life);
        if (life.sequence == 12) {
            lives.remove(life);
        }
        Map<String, String> metadata = new HashMap<>(Map.of(EventMetadata.ACTOR, OWNER.toString()));
        if (random.nextDouble() < late) {
            Instant since =
                    now.minus(Duration.ofMinutes(random.nextInt(50_000))).plusNanos(123_456_000);
            metadata.put(EventMetadata.EFFECTIVE_AT, since.toString());
        }
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position++),
                new GenericDomainEventMessage<>(
                        life.type,
                        life.id.toString(),
                        life.sequence++,
                        new GenericMessage<>(payload, metadata),
                        () -> at));
    }

    private Life born() {
        List<String> types =
                List.of("company", "contact", "issuer", "quote", "quote", "delivery", "mailbox", "user", "savedview");
        String type = types.get(random.nextInt(types.size()));
        Life life = new Life(type, id(), id());
        lives.add(life);
        known.computeIfAbsent(type, name -> new ArrayList<>()).add(life.id);
        return life;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private UUID some(String type) {
        List<UUID> ids = known.getOrDefault(type, List.of());
        return ids.isEmpty() ? OWNER : ids.get(random.nextInt(ids.size()));
    }

    private Object first(Life life) {
        UUID id = life.id;
        return switch (life.type) {
            case "company" -> company(id, name());
            case "contact" -> contact(id, some("company"), name(), name());
            case "issuer" -> issuer(id, name());
            case "quote" -> {
                QuoteDrafted draft = draft(id, some("issuer"), some("company"), some("contact"));
                yield new QuoteDrafted(id, OWNER, draft.terms(), draft.lines(), draft.totals());
            }
            case "delivery" -> delivery(id, some("quote"), OWNER, "a@example.com", "b@example.com");
            case "mailbox" -> mailbox(id, OWNER, random.nextBoolean());
            case "user" -> user(id, name(), Role.SALES);
            default ->
                new SavedViewCreated(id, OWNER, "quotes", SavedViewDetails.of(name(), Map.of("q", name(), "a", "b")));
        };
    }

    private Object later(Life life) {
        UUID id = life.id;
        int choice = random.nextInt(5);
        return switch (life.type) {
            case "company" ->
                new CompanyRevised(id, new CompanyDetails(name(), "TH", null, maybe("+66 2"), maybe("x\ty"), null));
            case "contact" ->
                new ContactRevised(
                        id, new ContactDetails(some("company"), name(), "Lee", id + "@example.com", maybe("1"), "en"));
            case "issuer" ->
                new IssuerRevised(id, new IssuerDetails(name(), maybe("9 Lane"), "TH", "0105", "THB", null, null, "Q"));
            case "quote" ->
                switch (choice) {
                    case 0 -> issued(id, "Q-" + life.sequence);
                    case 1 ->
                        random.nextBoolean()
                                ? new QuoteLinesChanged(id, lines(), totals())
                                : new QuoteRevised(
                                        id,
                                        draft(id, some("issuer"), some("company"), some("contact"))
                                                .terms(),
                                        lines(),
                                        totals());
                    case 2 -> new QuoteSendRequested(id, life.other, "Q", OWNER, null, List.of(), "subject", "body");
                    case 3 -> new QuoteSent(id, life.other, moment());
                    default -> new QuoteVoided(id, name());
                };
            case "delivery" ->
                switch (choice) {
                    case 0 -> new AttemptStarted(id, 1, OWNER, "n", "smtp.example.com", 587, now, now);
                    case 1 -> new AttemptDeferred(id, report(1, FailureClass.CONNECT, "a@example.com"), moment());
                    case 2 -> new DeliverySent(id, report(2, null, "b@example.com"), moment());
                    case 3 -> new DeliverySent(id, report(2, null, "a@example.com"), BEGIN);
                    default -> new MessageFrozen(id, OWNER, "s@example.com", "m", "sha", random.nextInt(9), now);
                };
            case "mailbox" ->
                switch (choice) {
                    case 0 -> new MailboxHeld(id, OWNER, HoldCause.values()[random.nextInt(2)], moment(), 1, name());
                    case 1 -> new MailboxReleased(id, OWNER, name());
                    case 2 -> new MailboxShared(id, OWNER, random.nextBoolean() ? id() : life.other);
                    case 3 -> new MailboxUnshared(id, OWNER, life.other);
                    default -> changed(id);
                };
            case "user" -> random.nextBoolean() ? new UserDeactivated(id, name()) : new UserActivated(id, name());
            default ->
                switch (choice) {
                    case 0 -> new SavedViewShared(id, OWNER);
                    case 1 -> new SavedViewDeleted(id, OWNER);
                    default -> new SavedViewRevised(id, OWNER, SavedViewDetails.of(name(), Map.of("q", "x")));
                };
        };
    }

    private Object changed(UUID id) {
        MailboxRegistered first = mailbox(id, OWNER, false);
        return switch (random.nextInt(4)) {
            case 0 -> new MailboxRevised(id, OWNER, first.settings(), random.nextBoolean(), false);
            case 1 -> new MailboxSignedIn(id, OWNER, SignInProvider.GOOGLE);
            case 2 -> new MailboxMadeDefault(id, OWNER);
            default -> new MailboxLimitsChanged(id, OWNER, new MailboxLimits(random.nextInt(3), null));
        };
    }

    /** The lines of the first draft, or the same written otherwise, or others. */
    private List<PricedLine> lines() {
        return switch (random.nextInt(3)) {
            case 0 -> DRAFT.lines();
            case 1 -> List.of(new PricedLine(DRAFT.lines().getFirst().item(), new BigDecimal("2250.0")));
            default -> List.of(new PricedLine(DRAFT.lines().getFirst().item(), new BigDecimal(random.nextInt(4))));
        };
    }

    private Totals totals() {
        Totals first = DRAFT.totals();
        BigDecimal tax = new BigDecimal(random.nextBoolean() ? "157.5" : "1E+2");
        BigDecimal total = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        return new Totals(first.currency(), first.subtotal(), first.discount(), first.taxes(), tax, total);
    }

    private Instant moment() {
        return now.plusNanos(random.nextInt(1_000_000_000));
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private String name() {
        return "Name" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)) + " \"O'Neil\\"
                + " Ünïted";
    }
}
