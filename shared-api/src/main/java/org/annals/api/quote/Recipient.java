package org.annals.api.quote;

/** Who gets the message: an address (RFC 5321) and, perhaps, a name. */
public record Recipient(String email, String name) {}
