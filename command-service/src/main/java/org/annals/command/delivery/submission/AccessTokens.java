package org.annals.command.delivery.submission;

/** Access tokens of one mailbox (RFC 6749). May block on the network; safe for use by many threads. */
public interface AccessTokens {

    /** A token that should still be valid. */
    String current() throws TokenUnavailable;

    /**
     * Another token, because a server refused this one. Asked at most once per sign-in.
     *
     * @param refused the token that was refused; when it is not the current one any more, the current one will do
     */
    String insteadOf(String refused) throws TokenUnavailable;
}
