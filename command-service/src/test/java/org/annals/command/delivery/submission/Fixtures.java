package org.annals.command.delivery.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import org.annals.api.mailbox.SmtpSecurity;

/** What the tests of this package send, and from where. */
final class Fixtures {

    static final String PASSWORD = "correct horse battery";
    static final byte[] MESSAGE =
            "From: anna@example.org\r\nTo: bob@example.com\r\nSubject: Quote\r\n\r\nHello\r\n".getBytes(UTF_8);
    static final Envelope ENVELOPE = new Envelope("anna@example.org", List.of("bob@example.com"));
    static final TargetGuard LOOPBACK_ALLOWED = new TargetGuard("localhost,127.0.0.1");
    static final ArmGate OPEN_GATE = () -> {};

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private Fixtures() {}

    static SubmissionTimeouts patient() {
        return SubmissionTimeouts.uniform(PATIENT, PATIENT);
    }

    /** Only the one phase runs out of time quickly, so that a slow machine does not fail the others. */
    static SubmissionTimeouts impatientIn(Phase phase) {
        return new SubmissionTimeouts(
                limit(phase == Phase.DNS),
                limit(phase == Phase.CONNECT),
                limit(phase == Phase.GREETING),
                limit(phase == Phase.EHLO || phase == Phase.MAIL || phase == Phase.RCPT || phase == Phase.DATA),
                limit(phase == Phase.TLS),
                limit(phase == Phase.AUTH),
                limit(phase == Phase.BODY),
                limit(phase == Phase.DOT),
                limit(phase == Phase.QUIT),
                PATIENT);
    }

    private static Duration limit(boolean impatient) {
        return impatient ? IMPATIENT : PATIENT;
    }

    static SmtpAccount account(int port) {
        return account(port, SmtpSecurity.NONE);
    }

    static SmtpAccount account(int port, SmtpSecurity security) {
        return new SmtpAccount("localhost", port, security, "anna", PASSWORD);
    }

    static SmtpAccount withoutLogin(int port) {
        return new SmtpAccount("localhost", port, SmtpSecurity.NONE, null, null);
    }

    static SmtpSubmission submission() {
        return new SmtpSubmission(patient(), LOOPBACK_ALLOWED);
    }

    /** A message too large for the buffers between client and server. */
    static byte[] largeMessage() {
        return ("Subject: large\r\n\r\n" + ("x".repeat(98) + "\r\n").repeat(200_000)).getBytes(UTF_8);
    }
}
