package org.annals.command.delivery.submission;

import org.annals.api.FailureClass;
import org.annals.api.delivery.Verdict;

/** What a failure means: whose problem it is, whether time heals it, and what a person should know. */
public record Classification(FailureClass failureClass, boolean temporary, String advice) {

    public static Classification temporary(FailureClass failureClass, String advice) {
        return new Classification(failureClass, true, advice);
    }

    public static Classification permanent(FailureClass failureClass, String advice) {
        return new Classification(failureClass, false, advice);
    }

    Verdict verdict() {
        if (failureClass == FailureClass.UNKNOWN) {
            return Verdict.UNKNOWN;
        }
        return temporary ? Verdict.REFUSED_TEMPORARILY : Verdict.REFUSED_PERMANENTLY;
    }
}
