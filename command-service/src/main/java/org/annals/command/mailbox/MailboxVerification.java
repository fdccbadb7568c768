package org.annals.command.mailbox;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.annals.api.mailbox.RecordVerification;
import org.annals.api.mailbox.VerificationFailure;
import org.annals.command.decision.Commands;
import org.annals.command.delivery.evidence.MailboxDoctor;
import org.annals.command.delivery.submission.ConnectionCheck;
import org.annals.command.delivery.submission.SmtpSubmission;
import org.annals.platform.problem.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a mailbox send a message to itself, outside of any transaction, and tells it how that went. Blocking. */
@Component
class MailboxVerification {
    private final Commands commands;
    private final SendingAccounts accounts;
    private final VerificationTurns turns;
    private final SmtpSubmission smtp;
    private final MailboxDoctor doctor;
    private final Clock clock;

    MailboxVerification(
            Commands commands,
            SendingAccounts accounts,
            VerificationTurns turns,
            SmtpSubmission smtp,
            MailboxDoctor doctor,
            Clock clock) {
        this.commands = commands;
        this.accounts = accounts;
        this.turns = turns;
        this.smtp = smtp;
        this.doctor = doctor;
        this.clock = clock;
    }

    /** @throws RuleViolated when another verification of it is under way, or its settings are changed meanwhile */
    Verification verify(UUID mailboxId) {
        if (!turns.take(mailboxId)) {
            throw new RuleViolated(
                    "verification-running", "This mailbox is being verified at this moment. Wait for the result.");
        }
        try {
            VerificationStand stand = commands.ask(mailboxId, new InspectVerification(mailboxId));
            return stand.verified()
                    ? Verification.before(mailboxId, stand.version())
                    : tryOut(mailboxId, stand.edited());
        } finally {
            turns.end(mailboxId);
        }
    }

    private Verification tryOut(UUID mailboxId, long edited) {
        SendingAccount account = accounts.open(mailboxId);
        VerificationMail mail =
                new VerificationMail(mailboxId, edited, account.settings().address());
        ConnectionCheck sending = smtp.tryOut(account.smtpAccount(), mail.envelope(), mail.bytes(clock.instant()));
        ConnectionCheck both = account.imapAccount()
                .map(reading -> doctor.withReading(sending, reading))
                .orElse(sending);
        long version =
                commands.ask(mailboxId, new RecordVerification(mailboxId, edited, mail.messageId(), failure(sending)));
        return Verification.of(mailboxId, version, sending.ok(), both);
    }

    private static @Nullable VerificationFailure failure(ConnectionCheck sending) {
        if (sending.ok()) {
            return null;
        }
        ConnectionCheck.Step last = sending.steps().getLast();
        return new VerificationFailure(
                sending.failureClass(), last.phase().name().toLowerCase(Locale.ROOT), last.detail(), sending.advice());
    }
}
