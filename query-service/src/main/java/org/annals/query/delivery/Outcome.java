package org.annals.query.delivery;

import java.time.Instant;
import org.annals.api.FailureClass;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt, or the whole delivery before any network, ended.
 *
 * @param state the delivery's state, which is the attempt's verdict too
 * @param report null when no worker lived to tell, or when there was no attempt at all
 */
record Outcome(
        String state,
        @Nullable AttemptReport report,
        @Nullable FailureClass failureClass,
        @Nullable String advice,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt) {

    static Outcome of(String state, @Nullable AttemptReport report) {
        return report == null
                ? new Outcome(state, null, null, null, null, null)
                : new Outcome(state, report, report.failureClass(), report.advice(), null, null);
    }

    static Outcome unknown(DeliveryOutcomeUnknown event) {
        return of("UNKNOWN", event.report()).because(FailureClass.UNKNOWN, event.advice());
    }

    Outcome because(FailureClass failure, String whatToDo) {
        return new Outcome(state, report, failure, whatToDo, nextAttemptAt, sentAt);
    }

    Outcome next(Instant at) {
        return new Outcome(state, report, failureClass, advice, at, sentAt);
    }

    Outcome sent(Instant at) {
        return new Outcome(state, report, failureClass, advice, nextAttemptAt, at);
    }
}
