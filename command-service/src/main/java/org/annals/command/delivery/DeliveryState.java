package org.annals.command.delivery;

/** Where a delivery stands. */
enum DeliveryState {
    REQUESTED,
    QUEUED,
    CLAIMED,
    ARMED,
    SENT,
    DEFERRED,
    BLOCKED,
    BOUNCED,
    UNKNOWN,
    NEEDS_DECISION,
    FAILED,
    CANCELLED;

    boolean mayStillBeStopped() {
        return this == REQUESTED || this == QUEUED || this == CLAIMED || this == DEFERRED || this == BLOCKED;
    }

    boolean isOpen() {
        return mayStillBeStopped() || this == ARMED || isInDoubt();
    }

    boolean isInDoubt() {
        return this == UNKNOWN || this == NEEDS_DECISION;
    }

    boolean waitsForRetry() {
        return this == DEFERRED || this == BLOCKED || this == FAILED;
    }
}
