package org.annals.command.delivery.submission;

/** What is known for certain about the message after an attempt. */
public enum Verdict {
    /** The server answered the dot with 250: the message is its responsibility now. */
    ACCEPTED,
    /** Certainly not sent; the same attempt may succeed later. */
    REFUSED_TEMPORARILY,
    /** Certainly not sent; repeating the attempt unchanged is pointless. */
    REFUSED_PERMANENTLY,
    /** The dot may have been written and no answer was understood: the server may or may not have taken the message. */
    UNKNOWN,
    /** Certainly not sent, because the {@link ArmGate} refused. */
    FENCED
}
