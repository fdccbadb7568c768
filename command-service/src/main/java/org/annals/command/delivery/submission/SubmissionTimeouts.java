package org.annals.command.delivery.submission;

import java.time.Duration;

/**
 * How long each phase may take, from its first byte to the end of the server's answer, however slowly bytes drip in.
 *
 * @param command one of EHLO, MAIL, RCPT, DATA, or an IMAP command
 * @param body streaming the whole message
 * @param dot the answer to the final dot; RFC 5321 section 4.5.3.2.6 asks for at least ten minutes
 * @param attempt everything together
 */
public record SubmissionTimeouts(
        Duration dns,
        Duration connect,
        Duration greeting,
        Duration command,
        Duration tls,
        Duration auth,
        Duration body,
        Duration dot,
        Duration quit,
        Duration attempt) {

    public static SubmissionTimeouts defaults() {
        return new SubmissionTimeouts(
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5),
                Duration.ofMinutes(30));
    }

    /** The same limit for each phase, as tests want it. */
    public static SubmissionTimeouts uniform(Duration phase, Duration attempt) {
        return new SubmissionTimeouts(phase, phase, phase, phase, phase, phase, phase, phase, phase, attempt);
    }

    Duration of(Phase phase) {
        return switch (phase) {
            case DNS -> dns;
            case CONNECT -> connect;
            case GREETING -> greeting;
            case EHLO, MAIL, RCPT, DATA, IMAP -> command;
            case TLS -> tls;
            case AUTH -> auth;
            case BODY -> body;
            case DOT -> dot;
            case QUIT -> quit;
        };
    }
}
