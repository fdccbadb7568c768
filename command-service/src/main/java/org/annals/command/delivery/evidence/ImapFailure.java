package org.annals.command.delivery.evidence;

import java.util.Locale;
import java.util.stream.Stream;
import org.annals.api.FailureClass;
import org.annals.command.delivery.submission.Classification;
import org.annals.command.delivery.submission.MailConnection;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.Refusal;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;

/** What an IMAP server's refusal, or its absence, means. Its response codes are those of RFC 5530. */
final class ImapFailure {

    private static final Classification LOGIN = Classification.permanent(
            FailureClass.AUTH,
            "The mailbox refused the user name or password. Enter them again in the mailbox settings; some providers "
                    + "want an app password or have to be told to allow IMAP.");
    private static final Classification ENCRYPTION = Classification.permanent(
            FailureClass.CONFIG,
            "The mailbox and its settings here do not agree on encryption. Check security and port of IMAP.");
    private static final Classification PATIENCE = Classification.temporary(
            FailureClass.RATE, "The mail provider asks to slow down. The mailbox is read again later.");
    private static final Classification UNAVAILABLE = Classification.temporary(
            FailureClass.CONNECT, "The mailbox cannot be read at the moment. It will be tried again by itself.");

    private ImapFailure() {}

    /** @param mailbox null while there was no conversation yet */
    static Unreachable explain(Exception failure, MailConnection connection, ImapConversation mailbox) {
        Response response = failure instanceof ProtocolException protocol ? protocol.getResponse() : null;
        if (response == null || response.isSynthetic()) {
            Exception cause = response == null ? failure : response.getException();
            Classification meaning = connection.explain(cause);
            return Unreachable.because(failure instanceof Refusal ? meaning.advice() : words(cause), meaning);
        }
        String words = mailbox == null ? "" : mailbox.words(response);
        return Unreachable.because(words, meaning(connection.phase(), words, response));
    }

    private static String words(Exception cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}", " ");
    }

    static Classification meaning(Phase phase, String words, Response response) {
        if (says(words, "[limit]", "[overquota]", "too many", "throttl", "rate limit", "bandwidth", "exceeded")) {
            return PATIENCE;
        }
        if (response.isBYE() || says(words, "[unavailable]", "[inuse]", "[serverbug]", "temporar", "try again")) {
            return UNAVAILABLE;
        }
        if (says(words, "[privacyrequired]")) {
            return ENCRYPTION;
        }
        return switch (phase) {
            case TLS -> ENCRYPTION;
            case AUTH -> LOGIN;
            default -> UNAVAILABLE;
        };
    }

    private static boolean says(String words, String... any) {
        String lower = words.toLowerCase(Locale.ROOT);
        return Stream.of(any).anyMatch(lower::contains);
    }
}
