package org.annals.command.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.annals.command.delivery.submission.ConnectionCheck;
import org.jspecify.annotations.Nullable;

/** How a try to reach a mailbox's server went, step by step, in words for a person. */
record ConnectionTest(
        boolean ok,
        List<Step> steps,
        @JsonProperty("class") @Nullable String failureClass,
        @Nullable String advice) {

    /**
     * One step: {@code dns}, {@code connect}, {@code greeting}, {@code tls}, {@code ehlo}, {@code auth} or {@code quit} of
     * sending, and {@code imap} for reading.
     */
    record Step(String step, boolean ok, String detail, long millis) {}

    static ConnectionTest of(ConnectionCheck check) {
        return new ConnectionTest(
                check.ok(),
                check.steps().stream()
                        .map(step -> new Step(
                                step.phase().name().toLowerCase(Locale.ROOT),
                                step.ok(),
                                step.detail(),
                                step.duration().toMillis()))
                        .toList(),
                check.failureClass() == null ? null : check.failureClass().name(),
                check.advice());
    }
}
