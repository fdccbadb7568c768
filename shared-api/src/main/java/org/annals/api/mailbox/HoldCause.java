package org.annals.api.mailbox;

/** Why nothing leaves a mailbox for now. */
public enum HoldCause {
    /** Its server could not be reached several times in a row. */
    CONNECT,
    /** Its server asked us to slow down. */
    RATE,
    /** It has sent as much as its provider allows in a minute or a day. */
    LIMIT,
    /** Its server refuses the sign-in. */
    AUTH,
    /** Somebody paused it. */
    PAUSED
}
