package org.annals.command.delivery.submission;

/** The server's answer to one recipient. */
public enum RecipientState {
    ACCEPTED,
    /** Not now, or refused for a reason that does not lie with the recipient. */
    DEFERRED,
    REJECTED
}
