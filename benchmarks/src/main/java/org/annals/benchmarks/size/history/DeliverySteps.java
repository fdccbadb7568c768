package org.annals.benchmarks.size.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.annals.api.DeliveryTerms;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.DocumentRef;
import org.annals.api.delivery.MessageFrozen;
import org.annals.api.delivery.RecipientOutcome;
import org.annals.api.delivery.RecipientState;
import org.annals.benchmarks.simulation.Chance;

/** A delivery that is sent in the end, perhaps not at the first try. */
final class DeliverySteps {
    static final String SAGA = "system:delivery";

    private static final String WORKER = "system:delivery-worker";
    private static final String NODE = "4711@crm-1-1a2b3c4d";
    private static final int LEASE_SECONDS = 120;
    private static final int PAUSE_SECONDS = 30;

    private final Chance chance;
    private final Staff.Seller seller;
    private final Customer customer;
    private final UUID quote;
    private final UUID request;
    private final Life delivery;
    private final String sha256;
    private UUID claim;
    private int attempts;
    private String number = "";
    private DeliveryTerms terms = DeliveryTerms.EARLIER;
    private Instant startedAt = Instant.EPOCH;
    private Instant endedAt = Instant.EPOCH;

    DeliverySteps(Chance chance, Staff.Seller seller, Customer customer, UUID quote, UUID request) {
        this.chance = chance;
        this.seller = seller;
        this.customer = customer;
        this.quote = quote;
        this.request = request;
        this.delivery = new Life("Delivery", chance);
        this.claim = delivery.id();
        this.sha256 = hex() + hex();
    }

    void carries(String quoteNumber, DeliveryTerms onTerms) {
        number = quoteNumber;
        terms = onTerms;
    }

    void addTo(Story story) {
        story.then(delivery, SAGA, request, this::requested)
                .then(delivery, WORKER, request, this::frozen)
                .then(delivery, WORKER, request, at -> new DeliveryQueued(delivery.id(), "ready", at));
        while (chance.of(0.08)) {
            story.then(delivery, WORKER, request, this::started)
                    .then(delivery, WORKER, request, this::deferred)
                    .then(delivery, SAGA, request, at -> new DeliveryQueued(delivery.id(), "the next try is due", at));
        }
        story.then(delivery, WORKER, request, this::started)
                .then(delivery, WORKER, request, at -> new AttemptArmed(delivery.id(), attempts, claim, at))
                .then(delivery, WORKER, request, this::sent);
    }

    UUID id() {
        return delivery.id();
    }

    Instant endedAt() {
        return endedAt;
    }

    String subject() {
        return "Quote " + number;
    }

    String body() {
        return "Dear " + customer.attention() + ",\n\nattached you find our quote " + number
                + ". Do not hesitate to ask when anything is unclear.\n\nKind regards\n" + seller.name() + "\n";
    }

    String html() {
        return "<p>Dear " + customer.attention() + ",</p>\n<p>attached you find our quote <strong>" + number
                + "</strong>. Do not hesitate to ask when anything is unclear.</p>\n<p>Kind regards<br>"
                + seller.name() + "</p>";
    }

    private DeliveryRequested requested(Instant at) {
        return new DeliveryRequested(
                delivery.id(),
                new DeliveryOrder(
                        new DocumentRef("quote", quote, number),
                        seller.id(),
                        seller.mailbox(),
                        List.of(new DeliveryRecipient(customer.contact().email(), customer.attention())),
                        subject(),
                        body(),
                        html(),
                        terms),
                at);
    }

    private MessageFrozen frozen(Instant at) {
        return new MessageFrozen(
                delivery.id(),
                seller.mailbox(),
                seller.address(),
                "<" + delivery.id() + "@annals.example>",
                sha256,
                chance.between(30_000, 90_000),
                at);
    }

    private AttemptStarted started(Instant at) {
        claim = chance.id();
        startedAt = at;
        return new AttemptStarted(
                delivery.id(),
                ++attempts,
                claim,
                NODE,
                Staff.MAIL_HOST,
                Staff.MAIL_PORT,
                at,
                at.plusSeconds(LEASE_SECONDS));
    }

    private AttemptDeferred deferred(Instant at) {
        return new AttemptDeferred(
                delivery.id(),
                report(
                        at,
                        "RCPT",
                        451,
                        "4.7.1",
                        "Greylisted, come back later",
                        FailureClass.RATE,
                        "The mail server asks us to slow down. It is tried again by itself.",
                        RecipientState.DEFERRED),
                at.plusSeconds(PAUSE_SECONDS));
    }

    private DeliverySent sent(Instant at) {
        endedAt = at;
        return new DeliverySent(
                delivery.id(), report(at, "DOT", 250, "2.0.0", "Ok: queued", null, null, RecipientState.ACCEPTED), at);
    }

    private AttemptReport report(
            Instant at,
            String phase,
            int code,
            String enhancedCode,
            String reply,
            FailureClass failureClass,
            String advice,
            RecipientState state) {
        boolean accepted = state == RecipientState.ACCEPTED;
        return new AttemptReport(
                attempts,
                startedAt,
                at,
                Staff.MAIL_HOST,
                Staff.MAIL_PORT,
                "203.0.113.7",
                "TLSv1.3",
                phase,
                code,
                enhancedCode,
                reply,
                failureClass,
                advice,
                at.toEpochMilli() - startedAt.toEpochMilli(),
                NODE,
                accepted,
                List.of(new RecipientOutcome(customer.contact().email(), state, code, enhancedCode, reply)),
                accepted ? sha256 : null);
    }

    private String hex() {
        return chance.id().toString().replace("-", "");
    }
}
