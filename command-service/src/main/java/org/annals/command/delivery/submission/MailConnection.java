package org.annals.command.delivery.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.annals.api.mailbox.SmtpSecurity;

/**
 * A connection to a user's mail server as we allow it: to a checked address only, with no readable password on the way,
 * and never held longer than the limits say. Knows at each moment which phase it is in.
 */
public final class MailConnection implements AutoCloseable {

    private final MailAccount account;
    private final SubmissionTimeouts timeouts;
    private final TargetGuard guard;
    private final SSLSocketFactory tlsSockets;
    private final Watchdog watchdog;
    private final Progress progress;
    private Wire wire;

    /** The clock of the whole connection runs from here. */
    public MailConnection(
            MailAccount account, SubmissionTimeouts timeouts, TargetGuard guard, SSLSocketFactory tlsSockets) {
        this.account = account;
        this.timeouts = timeouts;
        this.guard = guard;
        this.tlsSockets = tlsSockets;
        this.watchdog = new Watchdog(timeouts);
        this.progress = new Progress(watchdog);
        progress.enter(Phase.DNS);
    }

    /** Name lookup, TCP and, where the account says so, TLS from the first byte; the greeting is not read yet. */
    public void open() throws IOException, Refusal {
        if (account.credential() instanceof Credential.Password(String _, String password) && password == null) {
            throw Refusal.config("The mailbox has a user name but no password. Enter it in the mailbox settings.");
        }
        Target target = target();
        refuseReadableLogin(target);
        progress.enter(Phase.CONNECT);
        wire = Wire.connect(target, timeouts.connect());
        watchdog.guard(wire);
        progress.note(wire.peerIp() + " port " + account.port());
        if (account.security() == SmtpSecurity.TLS) {
            progress.enter(Phase.TLS);
            wire.startTls(tlsSockets);
            progress.note(wire.tlsVersion());
        }
    }

    /** Name lookup cannot be interrupted, so it gets a thread of its own and is left behind when it takes too long. */
    private Target target() throws IOException, Refusal {
        FutureTask<Target> lookup = new FutureTask<>(() -> guard.resolve(account.host(), account.port()));
        Thread.ofPlatform().daemon().name("mail-lookup").start(lookup);
        try {
            Target target = lookup.get(timeouts.dns().toNanos(), TimeUnit.NANOSECONDS);
            progress.note(
                    target.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
            return target;
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("name lookup took too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted during name lookup");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TargetRefused refused) {
                throw Refusal.config(refused.getMessage());
            }
            throw new IOException(e.getCause());
        }
    }

    private void refuseReadableLogin(Target target) throws Refusal {
        boolean readable = account.hasLogin() && account.security() == SmtpSecurity.NONE;
        boolean local = guard.allows(account.host(), account.port())
                || target.addresses().stream().allMatch(InetAddress::isLoopbackAddress);
        if (readable && !local) {
            throw Refusal.config("The password would travel unencrypted, so nothing was sent. "
                    + "Choose STARTTLS or TLS in the mailbox settings.");
        }
    }

    /**
     * The handshake after the server agreed to STARTTLS. Streams handed out before carry the encrypted conversation.
     *
     * @throws IOException also when the server spoke in between: what was readable must not count as protected
     */
    public void startTls() throws IOException {
        if (wire.hasUnread()) {
            throw new IOException("the server spoke between STARTTLS and the handshake");
        }
        wire.startTls(tlsSockets);
        progress.note(wire.tlsVersion());
    }

    /** A new phase begins and its time runs. */
    public void enter(Phase phase) {
        progress.enter(phase);
    }

    public Phase phase() {
        return progress.phase();
    }

    /** The server may now say this much before it counts as babbling. */
    public void expectReply(int maxBytes) {
        wire.expectReply(maxBytes);
    }

    /** Ends with an {@link IOException} where the server ends, so that half a reply is never a reply. */
    public InputStream input() {
        return wire.getInputStream();
    }

    public OutputStream output() {
        return wire.getOutputStream();
    }

    /** Null without TLS, or before it. */
    public String tlsVersion() {
        return wire == null ? null : wire.tlsVersion();
    }

    /** What it means that the connection did not get on. */
    public Classification explain(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.classification();
        }
        return isBroken(failure)
                ? ConnectionLoss.classify(phase(), failure, watchdog.hasBitten())
                : ConnectionLoss.garbled(phase());
    }

    /** Whether the connection ended, as opposed to carrying something that is no answer. */
    boolean isBroken(Exception failure) {
        return watchdog.hasBitten() || failure instanceof IOException || failure.getCause() instanceof IOException;
    }

    /** Nobody waits for the server until {@link #resume()}. */
    void rest() {
        watchdog.rest();
    }

    /** Another attempt begins, and its clock runs. */
    void resume() {
        watchdog.resume();
        progress.beginAgain();
    }

    Progress progress() {
        return progress;
    }

    Watchdog watchdog() {
        return watchdog;
    }

    /** Null before the connection stands. */
    Wire wire() {
        return wire;
    }

    /** Hangs up, whatever the state of the conversation. */
    @Override
    public void close() {
        try (watchdog) {
            if (wire != null) {
                wire.abort();
            }
        }
    }
}
