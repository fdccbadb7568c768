package org.annals.api;

/** What went wrong, in the classes that decide what happens next. */
public enum FailureClass {
    /** The server could not be reached, or the connection broke before the message was handed over. */
    CONNECT,
    /** The server asks us to slow down, or a quota is used up. */
    RATE,
    /** The server refuses the sign-in. */
    AUTH,
    /** The server refuses a recipient. */
    RECIPIENT,
    /** The server refuses the message itself. */
    MESSAGE,
    /** The mailbox is set up in a way that cannot work or is not allowed. */
    CONFIG,
    /** The message may or may not have been taken: only evidence or a person can tell. */
    UNKNOWN,
    /** The message could not be made. */
    LOCAL,
    /** Too many attempts ended without any outcome. */
    POISON,
    /** The sender has no mailbox. */
    NO_MAILBOX,
    /** The time in which the delivery made sense is over. */
    EXPIRED,
    /** The mailbox was not verified since its settings were last changed. */
    UNVERIFIED
}
