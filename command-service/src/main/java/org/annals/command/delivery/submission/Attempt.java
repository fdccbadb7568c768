package org.annals.command.delivery.submission;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;

/** One attempt from name lookup to goodbye, and the words for what happened in it. */
final class Attempt implements AutoCloseable {

    private final SmtpAccount account;
    private final MailConnection connection;
    private final Progress progress;
    private final long began = System.nanoTime();
    private Conversation conversation;
    private int earlierMessages;
    private boolean leftOpen;

    Attempt(SmtpAccount account, MailConnection connection) {
        this.account = account;
        this.connection = connection;
        this.progress = connection.progress();
    }

    /** Goes on where the last message of the same account left off. */
    Attempt(OpenConnection open) {
        this(open.account(), open.connection());
        conversation = open.conversation();
        earlierMessages = open.messages();
        connection.resume();
    }

    Progress progress() {
        return progress;
    }

    /** Everything up to the login, unless that is behind us. */
    void open() throws IOException, MessagingException {
        if (conversation != null) {
            return;
        }
        connection.open();
        conversation = new Conversation(account, connection);
        conversation.open();
    }

    void deliver(Envelope envelope, byte[] message, ArmGate gate) throws MessagingException {
        conversation.deliver(envelope, message, gate);
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
        return new Refusal(connection.explain(failure), connection.isBroken(failure) ? null : reply);
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

    /**
     * Whether this attempt failed for what may be wrong with its old connection only: the server has hung up meanwhile, is
     * about to, or takes no further message on it. Nothing of the message was handed over then.
     */
    boolean mayFareBetterOnItsOwnConnection() {
        Reply reply = progress.reply();
        return progress.phase() == Phase.MAIL
                || progress.phase().compareTo(Phase.BODY) < 0 && (reply == null || reply.code() == 421);
    }

    /** After success: lets the next message of this account use the connection. */
    void leaveOpenIn(IdleConnections idle) {
        leftOpen = idle.keep(new OpenConnection(account, connection, conversation, earlierMessages + 1));
    }

    private SubmissionResult report(Verdict verdict, FailureClass failureClass, String advice, Reply reply) {
        return new SubmissionResult(
                verdict,
                failureClass,
                progress.phase(),
                account.host(),
                account.port(),
                connection.wire() == null ? null : connection.wire().peerIp(),
                connection.tlsVersion(),
                reply == null ? null : reply.code(),
                reply == null ? null : reply.enhancedCode(),
                reply == null ? null : reply.text(),
                advice,
                progress.armed(),
                conversation == null ? List.of() : conversation.recipients(),
                conversation == null ? null : conversation.streamedSha256(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** Says goodbye if the server still listens, and ends the connection in any case; not one that was left open. */
    @Override
    public void close() {
        if (leftOpen) {
            return;
        }
        try (connection) {
            if (conversation != null) {
                conversation.quit();
            }
        }
    }
}
