package org.annals.command.mailbox;

import jakarta.validation.Valid;
import java.net.UnknownHostException;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.HoldMailbox;
import org.annals.api.mailbox.LimitMailbox;
import org.annals.api.mailbox.MakeMailboxDefault;
import org.annals.api.mailbox.RegisterMailbox;
import org.annals.api.mailbox.ReleaseMailbox;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.command.decision.Actor;
import org.annals.command.decision.Commands;
import org.annals.command.delivery.evidence.MailboxDoctor;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.command.delivery.submission.TargetRefused;
import org.annals.command.input.ReasonRequest;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.request.IdempotentIds;
import org.annals.platform.request.IfMatch;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mailboxes over HTTP. Passwords come in, are sealed at once, and never go out. */
@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxController {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxController.class);

    private final Commands commands;
    private final OwnMailboxes own;
    private final SendingAccounts sendingAccounts;
    private final MailboxDoctor doctor;
    private final TargetGuard guard;
    private final Sealer sealer;

    MailboxController(
            Commands commands,
            OwnMailboxes own,
            SendingAccounts sendingAccounts,
            MailboxDoctor doctor,
            TargetGuard guard,
            Sealer sealer) {
        this.commands = commands;
        this.own = own;
        this.sendingAccounts = sendingAccounts;
        this.doctor = doctor;
        this.guard = guard;
        this.sealer = sealer;
    }

    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> register(@Valid @RequestBody MailboxRequest request) {
        UUID id = IdempotentIds.newId("mailbox");
        targetsMustBeAllowed(request);
        return commands.create(
                "/api/v1/mailboxes",
                id,
                new RegisterMailbox(id, Actor.current().id(), request.settings(), request.sealedPassword(sealer, id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> revise(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody MailboxRequest request) {
        own.mustBeOwn(id);
        targetsMustBeAllowed(request);
        return commands.change(
                id, new ReviseMailbox(id, ifMatch.version(), request.settings(), request.sealedPassword(sealer, id)));
    }

    @PostMapping("/{id}/make-default")
    @OneDecision
    ResponseEntity<Written> makeDefault(@PathVariable UUID id) {
        own.mustBeOwn(id);
        return commands.change(id, new MakeMailboxDefault(id));
    }

    /** Lets nothing leave the mailbox until somebody resumes it. */
    @PostMapping("/{id}/pause")
    @OneDecision
    ResponseEntity<Written> pause(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        own.mustBeOwn(id);
        return commands.change(id, new HoldMailbox(id, HoldCause.PAUSED, null, request.reason()));
    }

    /** Ends a pause or any other hold. */
    @PostMapping("/{id}/resume")
    @OneDecision
    ResponseEntity<Written> resume(@PathVariable UUID id) {
        own.mustBeOwn(id);
        return commands.change(id, new ReleaseMailbox(id, "it was resumed"));
    }

    /** Goes as far as signing in, to send and where possible to read, and says how each step went. Sends nothing. */
    @PostMapping("/{id}/test")
    ConnectionTest test(@PathVariable UUID id) {
        own.mustBeOwn(id);
        SendingAccount account = sendingAccounts.open(id);
        return ConnectionTest.of(doctor.check(account.smtpAccount(), account.imapAccount()));
    }

    /** Sets limits of the mailbox's own, in place of its provider's. */
    @PutMapping("/{id}/limits")
    ResponseEntity<Written> limit(@PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody LimitsRequest request) {
        own.mustBeOwn(id);
        return commands.change(id, new LimitMailbox(id, ifMatch.version(), request.limits()));
    }

    private void targetsMustBeAllowed(MailboxRequest request) {
        mustBeAllowed(request.smtp().host(), request.smtp().port(), "/smtp/host");
        if (request.imap() != null) {
            mustBeAllowed(request.imap().host(), request.imap().port(), "/imap/host");
        }
    }

    private void mustBeAllowed(String host, int port, String pointer) {
        try {
            guard.resolve(host, port);
        } catch (TargetRefused e) {
            throw InvalidInput.at(pointer, "private-address-not-allowed", e.getMessage());
        } catch (UnknownHostException e) {
            LOG.info("Mailbox host {} has no address yet", host);
        }
    }
}
