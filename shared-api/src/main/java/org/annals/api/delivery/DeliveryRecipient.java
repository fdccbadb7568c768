package org.annals.api.delivery;

/** A recipient of a delivery: an address (RFC 5321) and, perhaps, a name. */
public record DeliveryRecipient(String email, String name) {}
