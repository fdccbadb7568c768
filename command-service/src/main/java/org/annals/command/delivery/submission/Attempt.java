package org.annals.command.delivery.submission;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.annals.api.delivery.FailureClass;
import org.annals.api.delivery.Verdict;
import org.annals.api.mailbox.SmtpSecurity;

/** One attempt from name lookup to goodbye, and the words for what happened in it. */
final class Attempt implements AutoCloseable {

    private final SmtpAccount account;
    private final SubmissionTimeouts timeouts;
    private final TargetGuard guard;
    private final SSLSocketFactory tlsSockets;
    private final Watchdog watchdog;
    private final Progress progress;
    private final long began = System.nanoTime();
    private Wire wire;
    private Conversation conversation;

    Attempt(SmtpAccount account, SubmissionTimeouts timeouts, TargetGuard guard, SSLSocketFactory tlsSockets) {
        this.account = account;
        this.timeouts = timeouts;
        this.guard = guard;
        this.tlsSockets = tlsSockets;
        this.watchdog = new Watchdog(timeouts);
        this.progress = new Progress(watchdog);
        progress.enter(Phase.DNS);
    }

    Progress progress() {
        return progress;
    }

    /** Everything up to the login. */
    void open() throws IOException, MessagingException {
        if (account.hasLogin() && account.password() == null) {
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
        conversation = new Conversation(account, wire, tlsSockets, progress, watchdog);
        conversation.open();
    }

    void deliver(Envelope envelope, byte[] message, ArmGate gate) throws MessagingException {
        conversation.deliver(envelope, message, gate);
    }

    /** Name lookup cannot be interrupted, so it gets a thread of its own and is left behind when it takes too long. */
    private Target target() throws IOException, Refusal {
        FutureTask<Target> lookup = new FutureTask<>(() -> guard.resolve(account.host(), account.port()));
        Thread.ofPlatform().daemon().name("smtp-lookup").start(lookup);
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

    /** What the server's reply, or its absence, means when the attempt ended with this failure. */
    Refusal explain(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        Phase phase = progress.phase();
        Reply reply = progress.reply();
        if (reply != null && reply.isRefusal()) {
            return new Refusal(ReplyClassifier.classify(phase, reply), reply);
        }
        boolean broken =
                watchdog.hasBitten() || failure instanceof IOException || failure.getCause() instanceof IOException;
        return broken
                ? new Refusal(ConnectionLoss.classify(phase, failure, watchdog.hasBitten()), null)
                : new Refusal(ConnectionLoss.garbled(phase), reply);
    }

    SubmissionResult accepted() {
        return report(Verdict.ACCEPTED, null, null, progress.reply());
    }

    SubmissionResult fenced() {
        return report(Verdict.FENCED, null, "This attempt was called off before anything was sent.", null);
    }

    SubmissionResult refused(Refusal refusal) {
        Classification meaning = refusal.classification();
        return report(meaning.verdict(), meaning.failureClass(), meaning.advice(), refusal.reply());
    }

    private SubmissionResult report(Verdict verdict, FailureClass failureClass, String advice, Reply reply) {
        return new SubmissionResult(
                verdict,
                failureClass,
                progress.phase(),
                account.host(),
                account.port(),
                wire == null ? null : wire.peerIp(),
                wire == null ? null : wire.tlsVersion(),
                reply == null ? null : reply.code(),
                reply == null ? null : reply.enhancedCode(),
                reply == null ? null : reply.text(),
                advice,
                progress.armed(),
                conversation == null ? List.of() : conversation.recipients(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** Says goodbye if the server still listens, and ends the connection in any case. */
    @Override
    public void close() {
        try (watchdog) {
            if (conversation != null) {
                conversation.quit();
            } else if (wire != null) {
                wire.abort();
            }
        }
    }
}
