package org.annals.command.delivery.submission;

import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLSocketFactory;
import org.annals.api.delivery.Verdict;

/**
 * Hands frozen messages to users' own mail servers (RFC 6409). Blocking; safe for use by many threads at once.
 */
public final class SmtpSubmission implements AutoCloseable {

    private final SubmissionTimeouts timeouts;
    private final TargetGuard guard;
    private final SSLSocketFactory tlsSockets;
    private final IdleConnections idle;

    /** Trusts the certificate authorities of the Java runtime; a connection for each message. */
    public SmtpSubmission(SubmissionTimeouts timeouts, TargetGuard guard) {
        this(timeouts, guard, ConnectionReuse.NONE);
    }

    /** Trusts the certificate authorities of the Java runtime. */
    public SmtpSubmission(SubmissionTimeouts timeouts, TargetGuard guard, ConnectionReuse reuse) {
        this(timeouts, guard, (SSLSocketFactory) SSLSocketFactory.getDefault(), reuse);
    }

    /** A connection for each message. */
    public SmtpSubmission(SubmissionTimeouts timeouts, TargetGuard guard, SSLSocketFactory tlsSockets) {
        this(timeouts, guard, tlsSockets, ConnectionReuse.NONE);
    }

    /** @param tlsSockets decides which certificate authorities are trusted; the host name is checked in any case */
    public SmtpSubmission(
            SubmissionTimeouts timeouts, TargetGuard guard, SSLSocketFactory tlsSockets, ConnectionReuse reuse) {
        this.timeouts = timeouts;
        this.guard = guard;
        this.tlsSockets = tlsSockets;
        this.idle = new IdleConnections(reuse);
    }

    /**
     * Makes one attempt. Whatever network and server do becomes part of the report; only a runtime exception of the
     * gate itself is passed on, with the message unsent.
     *
     * @param message a complete RFC 5322 message, each line ending with CR LF, streamed unchanged
     */
    public SubmissionResult submit(SmtpAccount account, Envelope envelope, byte[] message, ArmGate gate) {
        OpenConnection open = idle.take(account);
        if (open != null) {
            try (Attempt attempt = new Attempt(open)) {
                SubmissionResult result = make(attempt, envelope, message, gate);
                if (result.verdict() == Verdict.ACCEPTED || !attempt.mayFareBetterOnItsOwnConnection()) {
                    return result;
                }
            }
        }
        try (Attempt attempt = attempt(account)) {
            return make(attempt, envelope, message, gate);
        }
    }

    private SubmissionResult make(Attempt attempt, Envelope envelope, byte[] message, ArmGate gate) {
        try {
            LocalRules.check(envelope, message);
            attempt.open();
            attempt.deliver(envelope, message, gate);
            SubmissionResult result = attempt.accepted();
            attempt.leaveOpenIn(idle);
            return result;
        } catch (GateFailure failure) {
            throw failure.origin();
        } catch (IOException | MessagingException | RuntimeException failure) {
            return failure.getCause() instanceof StaleFence
                    ? attempt.fenced()
                    : attempt.refused(attempt.explain(failure));
        }
    }

    /** Walks through name lookup, connection, greeting, TLS and login, says goodbye, and sends no message. */
    public ConnectionCheck check(SmtpAccount account) {
        Attempt attempt = attempt(account);
        Refusal refusal = null;
        try (attempt) {
            attempt.open();
        } catch (IOException | MessagingException | RuntimeException failure) {
            refusal = attempt.explain(failure);
        }
        return ConnectionDoctor.diagnose(attempt.progress().stages(), refusal);
    }

    /** Submits a message that nobody waits for, and tells each step from name lookup to goodbye. */
    public ConnectionCheck tryOut(SmtpAccount account, Envelope envelope, byte[] message) {
        Attempt attempt = attempt(account);
        Refusal refusal = null;
        try (attempt) {
            attempt.open();
            LocalRules.check(envelope, message);
            attempt.deliver(envelope, message, () -> {});
        } catch (IOException | MessagingException | RuntimeException failure) {
            refusal = attempt.explain(failure);
        }
        return ConnectionDoctor.diagnose(attempt.progress().stages(), refusal);
    }

    /** Says goodbye on connections nobody is using. */
    @Override
    public void close() {
        idle.close();
    }

    private Attempt attempt(SmtpAccount account) {
        return new Attempt(account, new MailConnection(account, timeouts, guard, tlsSockets));
    }
}
