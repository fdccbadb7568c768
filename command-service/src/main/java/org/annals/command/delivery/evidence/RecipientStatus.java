package org.annals.command.delivery.evidence;

/**
 * What became of the message for one recipient (RFC 3464 section 2.3).
 *
 * @param recipient the address the message was to reach in the end
 * @param originalRecipient the address it was sent to; null when not told, and then {@code recipient} may differ from it
 *     where mail is forwarded
 * @param status RFC 3463 status such as {@code 5.1.1}; null when not told
 * @param diagnostic the remote server's words, capped, without control characters; null when not told
 */
public record RecipientStatus(
        String recipient, String originalRecipient, Action action, String status, String diagnostic) {

    /** What was done, in RFC 3464's words. */
    public enum Action {
        FAILED,
        /** Still being tried; says nothing final. */
        DELAYED,
        DELIVERED,
        /** Handed to a system that does not report any further. */
        RELAYED,
        /** Delivered to a list that sends it on. */
        EXPANDED
    }
}
