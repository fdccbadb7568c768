package org.annals.command.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.RecipientOutcome;
import org.annals.api.delivery.RecipientState;
import org.jspecify.annotations.Nullable;

/** Where each recipient stands. Accepted ones never get a second copy; rejected ones are not asked again. */
final class Recipients {
    private final Map<String, RecipientState> states = new LinkedHashMap<>();

    static Recipients of(List<DeliveryRecipient> recipients) {
        Recipients all = new Recipients();
        recipients.forEach(recipient -> all.states.put(recipient.email(), RecipientState.PENDING));
        return all;
    }

    void learn(List<RecipientOutcome> outcomes) {
        outcomes.forEach(outcome -> states.replace(outcome.email(), outcome.state()));
    }

    /** A person wants another try: whoever has not got the message is asked again. */
    void reopen() {
        states.replaceAll((email, state) -> state == RecipientState.ACCEPTED ? state : RecipientState.PENDING);
    }

    /** A person accepts a second copy: everybody whose copy is in doubt is asked again. */
    void doubt() {
        states.replaceAll((email, state) -> state == RecipientState.UNKNOWN ? RecipientState.PENDING : state);
    }

    List<String> open() {
        return states.entrySet().stream()
                .filter(recipient -> recipient.getValue() == RecipientState.PENDING
                        || recipient.getValue() == RecipientState.DEFERRED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same after an attempt, without changing this. */
    Recipients after(List<RecipientOutcome> outcomes) {
        Recipients copy = new Recipients();
        copy.states.putAll(states);
        copy.learn(outcomes);
        return copy;
    }

    /** Those of the reported ones that are ours and had not bounced before, spelled our way. */
    List<BouncedRecipient> bouncedAnew(List<BouncedRecipient> reported) {
        return reported.stream()
                .flatMap(bounced -> states.entrySet().stream()
                        .filter(ours -> ours.getKey().equalsIgnoreCase(bounced.email()))
                        .filter(ours -> ours.getValue() != RecipientState.BOUNCED)
                        .map(ours -> new BouncedRecipient(ours.getKey(), bounced.status(), bounced.diagnostic())))
                .toList();
    }

    void bounce(List<BouncedRecipient> recipients) {
        recipients.forEach(bounced -> states.replace(bounced.email(), RecipientState.BOUNCED));
    }

    /**
     * Whether an answer shows that the copy in doubt arrived. Where some took the message in an earlier envelope, only an
     * answer by somebody in doubt does.
     */
    boolean isAnsweredByDoubt(@Nullable String author) {
        return !states.containsValue(RecipientState.ACCEPTED) && !states.containsValue(RecipientState.BOUNCED)
                || states.entrySet().stream()
                        .filter(recipient -> recipient.getValue() == RecipientState.UNKNOWN
                                || recipient.getValue() == RecipientState.PENDING)
                        .anyMatch(recipient -> recipient.getKey().equalsIgnoreCase(author));
    }

    boolean anyAccepted() {
        return states.containsValue(RecipientState.ACCEPTED);
    }
}
