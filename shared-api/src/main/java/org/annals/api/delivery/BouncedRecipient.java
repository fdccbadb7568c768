package org.annals.api.delivery;

/**
 * A recipient the message did not reach in the end.
 *
 * @param status RFC 3463 status such as {@code 5.1.1}, or null
 * @param diagnostic the remote server's words, or null
 */
public record BouncedRecipient(String email, String status, String diagnostic) {}
