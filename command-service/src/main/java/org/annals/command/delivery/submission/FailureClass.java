package org.annals.command.delivery.submission;

/** Why a delivery did not go through; decides what happens next. */
public enum FailureClass {
    /** The mail server cannot be reached or broke off: retried for days. */
    CONNECT,
    /** The server asks for patience: the mailbox pauses. */
    RATE,
    /** The login was refused: the mailbox waits for new credentials. */
    AUTH,
    /** A recipient was refused, for now or for good. */
    RECIPIENT,
    /** The message itself was refused. */
    MESSAGE,
    /** The account's settings cannot work: waits for a person. */
    CONFIG,
    /** Lost after arming without a verdict: evidence or a person decides. */
    UNKNOWN,
    /** Something wrong on our side, found before any network. */
    LOCAL,
    /** Attempts keep ending without an outcome: quarantined. */
    POISON,
    /** The sender has no mailbox to send from. */
    NO_MAILBOX
}
