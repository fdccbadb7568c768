package org.annals.query.delivery.summary;

import org.jspecify.annotations.Nullable;

/**
 * Who gets the message, and whether they did.
 *
 * @param state PENDING, ACCEPTED, DEFERRED, REJECTED or UNKNOWN
 */
public record Recipient(String email, @Nullable String name, String state) {}
