package org.annals.benchmarks.simulation;

import java.util.UUID;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryCancelled;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryQueued;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.EvidenceSought;

/** The row of the work queue, as command.open_delivery has it: written by the events, in their transaction. */
final class Row {
    static final long NEVER = -1;

    String state;
    long dueAt = NEVER;
    long nextAttemptAt = NEVER;
    long pickedUntil = NEVER;
    UUID claim;
    long leaseUntil = NEVER;
    int mendsSeen;

    void on(Object event, long now) {
        switch (event) {
            case DeliveryRequested e -> becomes("REQUESTED", now, NEVER);
            case DeliveryQueued e -> becomes("QUEUED", now, NEVER);
            case AttemptStarted e -> {
                state = "CLAIMED";
                claim = e.claimId();
                leaseUntil = Calendar.millis(e.leaseUntil());
                pickedUntil = NEVER;
            }
            case AttemptArmed e -> state = "ARMED";
            case AttemptDeferred e -> becomes("DEFERRED", NEVER, Calendar.millis(e.nextAttemptAt()));
            case DeliveryBlocked e -> becomes("BLOCKED", NEVER, NEVER);
            case DeliveryFailed e -> becomes("FAILED", NEVER, NEVER);
            case DecisionRequested e -> becomes("NEEDS_DECISION", NEVER, NEVER);
            case DeliveryOutcomeUnknown e -> becomes("UNKNOWN", now, NEVER);
            case EvidenceSought e -> {
                if (e.nextLookAt() != null) {
                    becomes("UNKNOWN", Calendar.millis(e.nextLookAt()), NEVER);
                }
            }
            case DeliverySent e -> end();
            case DeliveryConfirmed e -> end();
            case DeliveryMarkedSent e -> end();
            case DeliveryCancelled e -> end();
            default -> {}
        }
    }

    /** Its mailbox was mended: what waits becomes due. */
    void released(long now) {
        if (waits() && dueAt == NEVER) {
            dueAt = now;
        }
    }

    boolean waits() {
        return "BLOCKED".equals(state) || "DEFERRED".equals(state);
    }

    private void becomes(String newState, long due, long next) {
        state = newState;
        dueAt = due;
        nextAttemptAt = next;
        pickedUntil = NEVER;
        claim = null;
        leaseUntil = NEVER;
    }

    private void end() {
        becomes(null, NEVER, NEVER);
    }
}
