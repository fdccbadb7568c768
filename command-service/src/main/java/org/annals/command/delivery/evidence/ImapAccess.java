package org.annals.command.delivery.evidence;

import java.io.IOException;
import javax.net.ssl.SSLSocketFactory;
import org.annals.command.delivery.submission.MailConnection;
import org.annals.command.delivery.submission.Refusal;
import org.annals.command.delivery.submission.SubmissionTimeouts;
import org.annals.command.delivery.submission.TargetGuard;
import org.eclipse.angus.mail.iap.ProtocolException;

/**
 * Reads users' mailboxes (RFC 9051) under the rules that hold for submissions: checked addresses, no readable
 * passwords, bounded time and size. Folders are opened read-only. Blocking; safe for use by many threads at once.
 */
public final class ImapAccess {

    private final SubmissionTimeouts timeouts;
    private final TargetGuard guard;
    private final SSLSocketFactory tlsSockets;

    /** Trusts the certificate authorities of the Java runtime. */
    public ImapAccess(SubmissionTimeouts timeouts, TargetGuard guard) {
        this(timeouts, guard, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param tlsSockets decides which certificate authorities are trusted; the host name is checked in any case */
    public ImapAccess(SubmissionTimeouts timeouts, TargetGuard guard, SSLSocketFactory tlsSockets) {
        this.timeouts = timeouts;
        this.guard = guard;
        this.tlsSockets = tlsSockets;
    }

    /** What is done while signed in. */
    @FunctionalInterface
    interface Work<T> {
        T with(ImapConversation mailbox) throws IOException, ProtocolException, Refusal;
    }

    /** Connects, signs in, works and says goodbye. */
    <T> T signedIn(ImapAccount account, Work<T> work) throws MailboxUnreachable {
        try (MailConnection connection = new MailConnection(account, timeouts, guard, tlsSockets)) {
            ImapConversation mailbox = null;
            try {
                connection.open();
                mailbox = new ImapConversation(account, connection);
                mailbox.open();
                T result = work.with(mailbox);
                mailbox.leave();
                return result;
            } catch (IOException | ProtocolException | Refusal | RuntimeException failure) {
                throw new MailboxUnreachable(ImapFailure.explain(failure, connection, mailbox), failure);
            }
        }
    }
}
