package org.annals.command.delivery;

import java.util.List;
import java.util.UUID;
import org.annals.command.decision.LiveAggregate;
import org.axonframework.modelling.command.inspection.AggregateModel;

/** One real delivery, in memory. */
public final class LiveDelivery {
    private final LiveAggregate<Delivery> aggregate;

    LiveDelivery(AggregateModel<Delivery> model) {
        aggregate = new LiveAggregate<>(Delivery::new, model);
    }

    public LiveAggregate.Decision decide(Object command) {
        return aggregate.decide(command);
    }

    public void decideInVain(Object command) {
        aggregate.decideInVain(command);
    }

    public void reload() {
        aggregate.reload();
    }

    /** What a worker is told about it. */
    public View view() {
        WorkOrder order = aggregate.look(delivery -> delivery.handle(new InspectDelivery(null)));
        return new View(
                order.state().name(),
                order.sha256(),
                order.openRecipients(),
                order.claimId(),
                order.attempts(),
                order.mailboxId());
    }

    /** @param sha256 null until the message is frozen */
    public record View(
            String state, String sha256, List<String> openRecipients, UUID claimId, int attempts, UUID mailboxId) {}
}
