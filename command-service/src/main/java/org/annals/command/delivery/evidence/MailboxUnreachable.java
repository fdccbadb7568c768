package org.annals.command.delivery.evidence;

/** A look into a mailbox failed. */
final class MailboxUnreachable extends Exception {

    private final transient Unreachable result;

    MailboxUnreachable(Unreachable result, Throwable cause) {
        super(result.reason(), cause);
        this.result = result;
    }

    Unreachable result() {
        return result;
    }
}
