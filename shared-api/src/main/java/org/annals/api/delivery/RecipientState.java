package org.annals.api.delivery;

/** Where one recipient of a delivery stands. */
public enum RecipientState {
    PENDING,
    ACCEPTED,
    DEFERRED,
    REJECTED,
    UNKNOWN,
    BOUNCED
}
