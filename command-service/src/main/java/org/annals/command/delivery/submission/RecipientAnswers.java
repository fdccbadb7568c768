package org.annals.command.delivery.submission;

import java.util.ArrayList;
import java.util.List;
import org.annals.api.FailureClass;
import org.annals.api.RecipientRule;
import org.annals.api.delivery.RecipientState;

/** What the server answered to each RCPT TO. */
final class RecipientAnswers {

    private final List<RecipientReport> reports = new ArrayList<>();
    private Refusal refusal;
    private Refusal rejection;

    void add(String recipient, Reply reply) {
        RecipientState state = RecipientState.ACCEPTED;
        if (reply.isRefusal()) {
            Refusal next = new Refusal(ReplyClassifier.classify(Phase.RCPT, reply), reply);
            state = state(next.classification());
            refusal = refusal == null ? next : refusal.orWorse(next);
            if (state == RecipientState.REJECTED && rejection == null) {
                rejection = next.naming(recipient);
            }
        }
        reports.add(new RecipientReport(recipient, state, reply.code(), reply.enhancedCode(), reply.text()));
    }

    List<RecipientReport> reports() {
        return reports;
    }

    /** @throws Refusal when nobody may get the message by this rule */
    void requireEnough(RecipientRule rule) throws Refusal {
        switch (rule) {
            case PARTIAL -> {
                if (reports.stream().noneMatch(RecipientAnswers::isAccepted)) {
                    throw refusal;
                }
            }
            case ALL_OR_NOTHING -> {
                if (rejection != null) {
                    throw rejection;
                }
                if (!reports.stream().allMatch(RecipientAnswers::isAccepted)) {
                    throw refusal;
                }
            }
        }
    }

    private static boolean isAccepted(RecipientReport report) {
        return report.state() == RecipientState.ACCEPTED;
    }

    /** Only a refusal of the address itself rejects it for good; limits and logins are not the recipient's fault. */
    private static RecipientState state(Classification refusal) {
        return refusal.failureClass() == FailureClass.RECIPIENT && !refusal.temporary()
                ? RecipientState.REJECTED
                : RecipientState.DEFERRED;
    }
}
