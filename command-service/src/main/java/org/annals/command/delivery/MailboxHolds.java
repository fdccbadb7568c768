package org.annals.command.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.HoldMailbox;
import org.annals.api.mailbox.MailProvider;
import org.annals.api.mailbox.MailboxLimits;
import org.annals.api.mailbox.ReleaseMailbox;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.delivery.submission.SubmissionResult;
import org.annals.command.mailbox.CountHolds;
import org.annals.command.mailbox.SendingAccount;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Spares a mailbox, and its provider, tries that are bound to fail: holds it when its server cannot be reached again and
 * again, by whichever of its mailboxes, asks for patience or refuses the sign-in, and when its limit is used up; releases
 * it at the first success.
 */
@Component
class MailboxHolds {
    private static final int FAILURES_THAT_OPEN = 3;
    private static final String HOST_ADVICE =
            "The mail server could not be reached several times in a row. It is tried again by itself.";

    private final CommandGateway commands;
    private final JdbcClient jdbc;
    private final Usage usage;
    private final MailHosts hosts;
    private final DeliverySettings settings;
    private final Clock clock;

    MailboxHolds(
            CommandGateway commands,
            JdbcClient jdbc,
            Usage usage,
            MailHosts hosts,
            DeliverySettings settings,
            Clock clock) {
        this.commands = commands;
        this.jdbc = jdbc;
        this.usage = usage;
        this.hosts = hosts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a message may leave now; holds the mailbox when its limit is used up or its server has to be spared. */
    boolean mayLeave(SendingAccount account) {
        SmtpServer server = account.settings().smtp();
        Optional<Instant> spared = account.account().serverInTrouble()
                ? hosts.sparedUntil(server.host(), server.port())
                : Optional.empty();
        if (spared.isPresent()) {
            hold(account.mailboxId(), HoldCause.CONNECT, spared.get(), HOST_ADVICE);
            return false;
        }
        MailboxLimits limits = account.account()
                .limits()
                .orElse(MailProvider.of(server.host(), account.settings().address())
                        .limits());
        if (!limits.any()) {
            return true;
        }
        Optional<Instant> until = usage.count(account.mailboxId(), limits, clock.instant());
        until.ifPresent(end ->
                hold(account.mailboxId(), HoldCause.LIMIT, end, "This mailbox has sent as much as it may for now."));
        return until.isEmpty();
    }

    /** @param blocked whether the attempt has blocked its delivery; asked only after a refused sign-in */
    void learn(UUID mailboxId, SubmissionResult result, BooleanSupplier blocked) {
        if (result.verdict() == Verdict.ACCEPTED && !isTroubled(mailboxId, result)) {
            return;
        }
        boolean connected = result.peerIp() != null && result.failureClass() != FailureClass.CONNECT;
        if (connected) {
            hosts.answered(result.host(), result.port()).stream()
                    .filter(held -> !held.equals(mailboxId))
                    .forEach(held -> commands.sendAndWait(new ReleaseMailbox(held, "its server answers again")));
        }
        if (result.verdict() == Verdict.ACCEPTED) {
            relieve(mailboxId);
            return;
        }
        if (result.failureClass() == null) {
            return;
        }
        switch (result.failureClass()) {
            case CONNECT -> {
                hosts.unreachable(mailboxId, result.host(), result.port());
                countFailure(mailboxId, result.advice());
            }
            case RATE -> hold(mailboxId, HoldCause.RATE, next(mailboxId, HoldCause.RATE), result.advice());
            case AUTH -> {
                if (blocked.getAsBoolean()) {
                    hold(mailboxId, HoldCause.AUTH, null, result.advice());
                }
            }
            default -> {}
        }
    }

    /** Whether anything is known against the mailbox or its server: mostly there is not, and nothing has to be written. */
    private boolean isTroubled(UUID mailboxId, SubmissionResult result) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM command.mailbox_account
                                        WHERE mailbox_id = :mailbox AND (on_probation OR connect_failures > 0))
                            OR EXISTS (SELECT FROM command.mail_host WHERE host = lower(:host) AND port = :port)""")
                .param("mailbox", mailboxId)
                .param("host", result.host())
                .param("port", result.port())
                .query(Boolean.class)
                .single();
    }

    private void countFailure(UUID mailboxId, String advice) {
        int failures = jdbc.sql("""
                        UPDATE command.mailbox_account SET connect_failures = connect_failures + 1
                        WHERE mailbox_id = ? RETURNING connect_failures""").param(mailboxId).query(Integer.class).single();
        if (failures >= FAILURES_THAT_OPEN) {
            hold(mailboxId, HoldCause.CONNECT, next(mailboxId, HoldCause.CONNECT), advice);
        }
    }

    private void relieve(UUID mailboxId) {
        boolean troubled = jdbc.sql("""
                        SELECT on_probation OR connect_failures > 0 FROM command.mailbox_account WHERE mailbox_id = ?""").param(mailboxId).query(Boolean.class).single();
        if (troubled) {
            commands.sendAndWait(new ReleaseMailbox(mailboxId, "a message was taken"));
            jdbc.sql("UPDATE command.mailbox_account SET connect_failures = 0 WHERE mailbox_id = ?")
                    .param(mailboxId)
                    .update();
        }
    }

    private Instant next(UUID mailboxId, HoldCause cause) {
        int held = commands.sendAndWait(new CountHolds(mailboxId, cause));
        return clock.instant().plus(settings.holds().step(cause, held));
    }

    private void hold(UUID mailboxId, HoldCause cause, @Nullable Instant until, String advice) {
        commands.sendAndWait(new HoldMailbox(mailboxId, cause, until, advice));
    }
}
