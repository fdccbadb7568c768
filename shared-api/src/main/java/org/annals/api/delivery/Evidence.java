package org.annals.api.delivery;

/** What a look into the Sent folder gave. */
public enum Evidence {
    /** The message is there, so the server took it. */
    FOUND,
    /** The whole folder was searched and the message is not there, or not yet. */
    NOT_FOUND,
    /** The mailbox could not be read this time. */
    UNREACHABLE,
    /** The mailbox is not set up to be read. */
    NOT_AVAILABLE
}
