package org.annals.command.delivery.submission;

import java.util.ArrayList;
import java.util.List;
import org.annals.api.delivery.FailureClass;
import org.annals.api.delivery.RecipientState;

/** What the server answered to each RCPT TO. */
final class RecipientAnswers {

    private final List<RecipientReport> reports = new ArrayList<>();
    private Refusal refusal;

    void add(String recipient, Reply reply) {
        RecipientState state = RecipientState.ACCEPTED;
        if (reply.isRefusal()) {
            Refusal next = new Refusal(ReplyClassifier.classify(Phase.RCPT, reply), reply);
            state = state(next.classification());
            refusal = refusal == null ? next : refusal.orWorse(next);
        }
        reports.add(new RecipientReport(recipient, state, reply.code(), reply.enhancedCode(), reply.text()));
    }

    List<RecipientReport> reports() {
        return reports;
    }

    void requireOneAccepted() throws Refusal {
        if (reports.stream().noneMatch(report -> report.state() == RecipientState.ACCEPTED)) {
            throw refusal;
        }
    }

    /** Only a refusal of the address itself rejects it for good; limits and logins are not the recipient's fault. */
    private static RecipientState state(Classification refusal) {
        return refusal.failureClass() == FailureClass.RECIPIENT && !refusal.temporary()
                ? RecipientState.REJECTED
                : RecipientState.DEFERRED;
    }
}
