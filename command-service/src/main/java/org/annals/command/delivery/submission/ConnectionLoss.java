package org.annals.command.delivery.submission;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.annals.api.FailureClass;

/** What it means when the server, instead of replying, was silent, incomprehensible or gone. */
final class ConnectionLoss {

    private ConnectionLoss() {}

    /**
     * @param cause what the network reported, possibly deep in the chain
     * @param timedOut whether our own patience ended the connection
     */
    static Classification classify(Phase phase, Throwable cause, boolean timedOut) {
        if (phase == Phase.DOT) {
            return undecided();
        }
        if (timedOut || has(cause, SocketTimeoutException.class)) {
            return retried("The mail server did not answer in time" + hint(phase));
        }
        if (has(cause, UnknownHostException.class)) {
            return retried("The name of the mail server could not be found. Check it for typing errors.");
        }
        if (phase == Phase.TLS && has(cause, SSLException.class)) {
            return tls(cause);
        }
        if (has(cause, ConnectException.class)) {
            return retried("The mail server refused the connection" + hint(phase));
        }
        return retried("The connection to the mail server broke" + hint(phase));
    }

    /** The server said something that is not an answer to what it was asked. */
    static Classification garbled(Phase phase) {
        return phase == Phase.DOT
                ? undecided()
                : retried("What answered does not speak like a mail server" + hint(phase));
    }

    private static Classification undecided() {
        return Classification.permanent(
                FailureClass.UNKNOWN,
                "The connection was lost after the message was handed over and before the server confirmed it. It may "
                        + "or may not have been sent: look into the Sent folder or ask the recipient first.");
    }

    private static Classification tls(Throwable cause) {
        if (has(cause, CertificateException.class)
                || has(cause, CertPathBuilderException.class)
                || has(cause, SSLPeerUnverifiedException.class)) {
            return Classification.permanent(
                    FailureClass.CONFIG,
                    "The certificate of the mail server is not valid for this host, so nothing was sent. Check the "
                            + "host name, or ask your mail provider.");
        }
        if (says(cause, "unrecognized ssl message", "handshake_failure", "protocol_version", "unrecognized_name")) {
            return Classification.permanent(
                    FailureClass.CONFIG,
                    "The mail server does not speak the encryption this mailbox asks for. Check security and port.");
        }
        return retried("The encrypted connection to the mail server could not be set up.");
    }

    private static Classification retried(String advice) {
        return Classification.temporary(FailureClass.CONNECT, advice);
    }

    private static String hint(Phase phase) {
        return phase.compareTo(Phase.GREETING) <= 0
                ? ". Check host, port and security setting; it will be tried again by itself."
                : ". It will be tried again by itself.";
    }

    private static boolean has(Throwable cause, Class<? extends Throwable> type) {
        return chain(cause).anyMatch(type::isInstance);
    }

    private static boolean says(Throwable cause, String... words) {
        return chain(cause)
                .map(link -> String.valueOf(link.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> Stream.of(words).anyMatch(message::contains));
    }

    /** Mail exceptions keep their origin as cause as well, so the cause chain is enough; bounded against loops. */
    private static Stream<Throwable> chain(Throwable cause) {
        return Stream.iterate(cause, link -> link != null, Throwable::getCause).limit(20);
    }
}
