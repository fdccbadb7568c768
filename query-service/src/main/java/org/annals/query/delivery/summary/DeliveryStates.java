package org.annals.query.delivery.summary;

import java.util.List;

/** What a delivery can be, from the request to its end. */
public final class DeliveryStates {
    public static final List<String> ALL = List.of(
            "REQUESTED",
            "QUEUED",
            "CLAIMED",
            "ARMED",
            "SENT",
            "BOUNCED",
            "DEFERRED",
            "BLOCKED",
            "UNKNOWN",
            "NEEDS_DECISION",
            "FAILED",
            "CANCELLED");

    private DeliveryStates() {}
}
