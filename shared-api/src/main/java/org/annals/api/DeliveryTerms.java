package org.annals.api;

import java.time.Instant;

/**
 * The terms a document is delivered on, fixed when Send is pressed.
 *
 * @param expiresAt when a delivery makes no sense any more, such as the end of a quote's validity; null when it always does
 */
public record DeliveryTerms(RecipientRule recipients, Instant expiresAt) {

    /** What applied before terms were recorded. */
    public static final DeliveryTerms EARLIER = new DeliveryTerms(RecipientRule.PARTIAL, null);
}
