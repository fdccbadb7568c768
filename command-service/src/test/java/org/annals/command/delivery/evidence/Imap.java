package org.annals.command.delivery.evidence;

import java.time.Duration;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.SubmissionTimeouts;
import org.annals.command.delivery.submission.TargetGuard;

/** Accounts and access of the tests of this package. */
final class Imap {

    static final String PASSWORD = "correct horse battery";
    static final TargetGuard LOOPBACK_ALLOWED = new TargetGuard("localhost,127.0.0.1");

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(500);

    private Imap() {}

    static ImapAccount account(int port) {
        return account(port, SmtpSecurity.NONE);
    }

    static ImapAccount account(int port, SmtpSecurity security) {
        return new ImapAccount("localhost", port, security, "anna", PASSWORD);
    }

    static ImapAccess access() {
        return new ImapAccess(patient(), LOOPBACK_ALLOWED);
    }

    static SubmissionTimeouts patient() {
        return SubmissionTimeouts.uniform(PATIENT, PATIENT);
    }

    /** Waits for a server as little as a test may. */
    static SubmissionTimeouts impatient() {
        return new SubmissionTimeouts(
                PATIENT, PATIENT, IMPATIENT, IMPATIENT, IMPATIENT, IMPATIENT, PATIENT, PATIENT, IMPATIENT, PATIENT);
    }
}
