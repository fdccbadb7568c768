package org.annals.command.delivery.submission;

import org.annals.api.FailureClass;

/** No access token is to be had; says whose problem that is and whether time heals it. Contains no secrets. */
public final class TokenUnavailable extends Exception {

    private final transient Classification classification;

    private TokenUnavailable(Classification classification, Throwable cause) {
        super(classification.advice(), cause);
        this.classification = classification;
    }

    /** Trying again later makes sense. */
    public static TokenUnavailable forNow(String advice, Throwable cause) {
        return new TokenUnavailable(Classification.temporary(FailureClass.CONNECT, advice), cause);
    }

    /** The user has to sign in to the mailbox again. */
    public static TokenUnavailable untilSignIn(String advice) {
        return new TokenUnavailable(Classification.permanent(FailureClass.AUTH, advice), null);
    }

    /** An administrator has to correct settings. */
    public static TokenUnavailable misconfigured(String advice) {
        return new TokenUnavailable(Classification.permanent(FailureClass.CONFIG, advice), null);
    }

    public Classification classification() {
        return classification;
    }
}
