package org.annals.command.quote;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.annals.api.quote.ChangeQuoteLines;
import org.annals.api.quote.DraftQuote;
import org.annals.api.quote.IssueQuote;
import org.annals.api.quote.ReviseQuote;
import org.annals.api.quote.SendQuote;
import org.annals.api.quote.VoidQuote;
import org.annals.command.decision.Actor;
import org.annals.command.decision.Commands;
import org.annals.command.decision.PutBack;
import org.annals.command.decision.PutBackRequest;
import org.annals.command.decision.RecipientRules;
import org.annals.command.input.ReasonRequest;
import org.annals.command.input.Typed;
import org.annals.command.mailbox.MailboxAccounts;
import org.annals.command.template.MailTemplates;
import org.annals.platform.request.IdempotentIds;
import org.annals.platform.request.IfMatch;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.VersionTag;
import org.annals.platform.request.Written;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Quotes over HTTP. */
@RestController
@RequestMapping("/api/v1/quotes")
class QuoteController {
    private static final UUID DELIVERIES = UUID.fromString("0b5ad3e4-6f0e-5d47-9f8e-6f1b5cf0a1d1");

    private final Commands commands;
    private final MailboxAccounts mailboxes;
    private final MailTemplates templates;
    private final RecipientRules recipientRules;
    private final Clock clock;
    private final PutBack putBack;

    QuoteController(
            Commands commands,
            MailboxAccounts mailboxes,
            MailTemplates templates,
            RecipientRules recipientRules,
            Clock clock,
            PutBack putBack) {
        this.commands = commands;
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.recipientRules = recipientRules;
        this.clock = clock;
        this.putBack = putBack;
    }

    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> draft(@Valid @RequestBody QuoteRequest request) {
        UUID id = IdempotentIds.newId("quote");
        return commands.create(
                "/api/v1/quotes", id, new DraftQuote(id, Actor.current().id(), request.terms()));
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> revise(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody QuoteRequest request) {
        return commands.change(id, new ReviseQuote(id, ifMatch.version(), request.terms()));
    }

    @PutMapping("/{id}/lines")
    ResponseEntity<Written> changeLines(
            @PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody LinesRequest request) {
        return commands.change(id, new ChangeQuoteLines(id, ifMatch.version(), request.items()));
    }

    /** Computes what a quote with these lines would come to. Stores nothing. */
    @PostMapping("/totals")
    QuoteFigures totals(@Valid @RequestBody TotalsRequest request) {
        return QuoteFigures.of(request.currency(), request.items());
    }

    @PostMapping("/{id}/issue")
    ResponseEntity<Issued> issue(@PathVariable UUID id) {
        IssuedNumber issued = commands.ask(id, new IssueQuote(id));
        return ResponseEntity.ok()
                .eTag(VersionTag.of(issued.version()))
                .body(new Issued(id, issued.version(), issued.number()));
    }

    /** What sending would say to the customer if nobody typed anything else, and on which terms. Stores nothing. */
    @PostMapping("/{id}/mail-text")
    MailProposal mailText(@PathVariable UUID id) {
        QuoteFacts facts = commands.ask(id, new InspectQuote(id, Actor.current().id()));
        return MailProposal.of(
                facts.fill(templates), QuoteRules.deliveryTerms(facts.validUntil(), recipientRules, clock));
    }

    /** Answers as soon as the wish to send is stored; the delivery tells how it went. */
    @PostMapping("/{id}/send")
    @OneDecision
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<SendAccepted> send(@PathVariable UUID id, @Valid @RequestBody SendRequest request) {
        UUID sender = Actor.current().id();
        UUID mailboxId = request.mailboxId() != null
                ? request.mailboxId()
                : mailboxes.defaultOf(sender).orElse(null);
        UUID deliveryId =
                UuidCreator.getNameBasedSha1(DELIVERIES, "quote/" + id + "/" + IdempotentIds.newId("delivery"));
        return commands.change(
                id,
                new SendQuote(
                        id,
                        deliveryId,
                        sender,
                        mailboxId,
                        request.to(),
                        Typed.text(request.subject()),
                        Typed.text(request.body())),
                version -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/deliveries/" + deliveryId))
                        .eTag(VersionTag.of(version))
                        .body(new SendAccepted(deliveryId, version)));
    }

    @PostMapping("/{id}/void")
    @OneDecision
    ResponseEntity<Written> voidQuote(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return commands.change(id, new VoidQuote(id, request.reason()));
    }

    /** Gives fields the values that they had before a version. */
    @PostMapping("/{id}/put-back")
    @OneDecision
    ResponseEntity<Written> putBack(@PathVariable UUID id, @Valid @RequestBody PutBackRequest request) {
        return putBack.put(id, request, Quote::following, (version, details) -> new ReviseQuote(id, version, details));
    }

    /** The answer to issuing. */
    record Issued(UUID id, long version, String number) {}

    /** The answer to sending: where to follow the delivery, and the version of the quote. */
    record SendAccepted(UUID deliveryId, long version) {}
}
