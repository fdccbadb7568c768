package org.annals.benchmarks.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.api.mailbox.HoldCause;
import org.annals.api.mailbox.HoldMailbox;
import org.annals.api.mailbox.ImapServer;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.ReleaseMailbox;
import org.annals.api.mailbox.ReviseMailbox;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.annals.command.decision.LiveAggregate;
import org.annals.command.delivery.LiveDeliveries;
import org.annals.command.delivery.submission.SubmissionResult;
import org.annals.command.mailbox.CountHolds;
import org.annals.command.mailbox.LiveMailboxes;
import org.annals.command.mailbox.ProbeMailbox;

/** A mailbox of a sender: the real aggregate, its row, and what MailboxHolds learns. */
final class Box {
    final UUID id;
    final UUID owner;
    final MailServer server;
    final boolean readable;
    final List<Case> cases = new ArrayList<>();
    boolean registered = true;
    boolean wrongPassword;
    boolean misconfigured;
    int mends;
    private final World world;
    private MailboxSettings settings;
    private final LiveAggregate<?> mailbox;
    private int revisions = 1;
    private long events = 1;
    private HoldCause cause;
    private Instant heldUntil;
    private boolean onProbation;
    private int connectFailures;

    Box(World world, LiveMailboxes mailboxes, MailServer server, int number) {
        this.world = world;
        this.server = server;
        this.id = world.chance.id();
        this.owner = world.chance.id();
        this.readable = world.chance.of(0.8);
        this.settings = new MailboxSettings(
                "sender" + number + "@annals.example",
                "Sender " + number,
                smtp(1),
                readable ? new ImapServer(server.host, 993, SmtpSecurity.TLS) : null);
        this.mailbox = mailboxes.mailbox(registration());
    }

    MailboxRegistered registration() {
        return new MailboxRegistered(id, owner, settings, true, true);
    }

    private SmtpServer smtp(int revision) {
        return new SmtpServer(server.host, 587, SmtpSecurity.STARTTLS, "user" + revision);
    }

    SmtpServer smtp() {
        return settings.smtp();
    }

    String address() {
        return settings.address();
    }

    /** Whether the work queue hands out nothing of it now. */
    boolean isHeld() {
        return cause != null && (heldUntil == null || heldUntil.isAfter(world.calendar.instant()));
    }

    /** When to look again. */
    long lookAgainAt() {
        return heldUntil == null
                ? world.calendar.now() + 20 * Chance.MINUTE
                : Calendar.millis(heldUntil) + world.chance.between(1, 500);
    }

    boolean hasRoom() {
        int busy = 0;
        for (Case one : cases) {
            if (one.row.claim != null && one.row.leaseUntil >= world.calendar.now()) {
                busy++;
            }
        }
        return busy < (onProbation ? 1 : 4);
    }

    /** As MailboxHolds.learn does. */
    void learn(SubmissionResult result, boolean blocked) {
        if (result.failureClass() == null) {
            if (onProbation || connectFailures > 0) {
                tell(new ReleaseMailbox(id, "a message was taken"));
                connectFailures = 0;
            }
            return;
        }
        switch (result.failureClass()) {
            case CONNECT -> {
                if (++connectFailures >= 3) {
                    hold(HoldCause.CONNECT, result.advice());
                }
            }
            case RATE -> hold(HoldCause.RATE, result.advice());
            case AUTH -> {
                if (blocked) {
                    tell(new HoldMailbox(id, HoldCause.AUTH, null, result.advice()));
                }
            }
            default -> {}
        }
    }

    private void hold(HoldCause why, String advice) {
        int before = (int) mailbox.decide(new CountHolds(id, why)).answer();
        tell(new HoldMailbox(id, why, world.calendar.instant().plus(LiveDeliveries.hold(why, before)), advice));
    }

    void pause() {
        tell(new HoldMailbox(id, HoldCause.PAUSED, null, "paused"));
    }

    void resume() {
        tell(new ReleaseMailbox(id, "resumed"));
    }

    void probe() {
        tell(new ProbeMailbox(id));
    }

    /** Its owner enters the settings again, and now they are right. */
    void mend() {
        wrongPassword = false;
        misconfigured = false;
        revisions++;
        settings = new MailboxSettings(settings.address(), settings.displayName(), smtp(revisions), settings.imap());
        tell(new ReviseMailbox(id, events, settings, "sealed"));
    }

    private void tell(Object command) {
        List<Object> happened = mailbox.decide(command).events();
        events += happened.size();
        happened.forEach(event -> world.mailboxEvent(this, event));
    }

    void isHeld(HoldCause why, Instant until) {
        cause = why;
        heldUntil = until;
        onProbation = true;
    }

    void isReleased() {
        cause = null;
        heldUntil = null;
        onProbation = false;
        connectFailures = 0;
    }
}
