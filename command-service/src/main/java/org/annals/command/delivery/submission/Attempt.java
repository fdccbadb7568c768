package org.annals.command.delivery.submission;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.annals.api.delivery.FailureClass;
import org.annals.api.delivery.Verdict;

/** One attempt from name lookup to goodbye, and the words for what happened in it. */
final class Attempt implements AutoCloseable {

    private final SmtpAccount account;
    private final MailConnection connection;
    private final Progress progress;
    private final long began = System.nanoTime();
    private Conversation conversation;

    Attempt(SmtpAccount account, MailConnection connection) {
        this.account = account;
        this.connection = connection;
        this.progress = connection.progress();
    }

    Progress progress() {
        return progress;
    }

    /** Everything up to the login. */
    void open() throws IOException, MessagingException {
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

    /** Says goodbye if the server still listens, and ends the connection in any case. */
    @Override
    public void close() {
        try (connection) {
            if (conversation != null) {
                conversation.quit();
            }
        }
    }
}
