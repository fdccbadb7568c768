package org.annals.command.delivery.submission;

import java.time.Duration;
import java.util.List;
import org.annals.api.FailureClass;

/**
 * Result of walking through a connection without sending a message.
 *
 * @param steps the steps taken, in order, of DNS, CONNECT, GREETING, TLS, EHLO (what the server offers), AUTH, QUIT
 *     (implicit TLS comes before the greeting), and IMAP where it was asked for; those that do not apply are absent and
 *     no step of the submission follows a failed one
 * @param failureClass null when ok
 * @param advice null when ok
 */
public record ConnectionCheck(boolean ok, List<Step> steps, FailureClass failureClass, String advice) {

    /** One step of the check; the detail is for a person and contains no credentials. */
    public record Step(Phase phase, boolean ok, String detail, Duration duration) {}

    public ConnectionCheck {
        steps = List.copyOf(steps);
    }
}
