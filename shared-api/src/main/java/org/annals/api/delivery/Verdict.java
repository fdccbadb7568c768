package org.annals.api.delivery;

/** How an attempt ended. */
public enum Verdict {
    /** The server took the message. */
    ACCEPTED,
    /** Certainly not taken; trying again makes sense. */
    REFUSED_TEMPORARILY,
    /** Certainly not taken; trying again is pointless until something changes. */
    REFUSED_PERMANENTLY,
    /** Nobody knows whether it was taken. */
    UNKNOWN,
    /** The attempt had lost its claim and stopped before handing the message over. */
    FENCED
}
