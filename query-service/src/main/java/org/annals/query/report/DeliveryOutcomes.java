package org.annals.query.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.annals.api.FailureClass;
import org.annals.api.delivery.DeliveryEvent;
import org.annals.query.delivery.summary.DeliveryStates;
import org.springframework.stereotype.Component;

/** What became of the deliveries. */
@Component
class DeliveryOutcomes implements Report {
    private static final Dimension STATE = Dimension.word("state", "state", DeliveryStates.ALL);
    private static final Dimension CLASS = Dimension.word(
            "class",
            "failure_class",
            Arrays.stream(FailureClass.values()).map(Enum::name).toList());
    private static final Dimension MAILBOX = Dimension.id(
            "mailbox",
            "mailbox_id",
            "SELECT mailbox_address FROM read.delivery WHERE mailbox_id = %s AND mailbox_address IS NOT NULL LIMIT 1");

    @Override
    public String name() {
        return "delivery-outcomes";
    }

    @Override
    public String description() {
        return "Deliveries by the state and failure class that their own events give them; one that waits only because its"
                + " mailbox is held counts as requested or queued. The day is that of the request (UTC).";
    }

    @Override
    public Subject subject() {
        return DeliveryFacts.SUBJECT;
    }

    @Override
    public String day() {
        return "requested_on";
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                STATE, CLASS, MAILBOX, Dimension.user("sender", "sender_id"), Dimension.month("requested_month"));
    }

    @Override
    public List<String> groupedBy() {
        return List.of("state");
    }

    @Override
    public Set<Measure> measures() {
        return Set.of();
    }

    @Override
    public List<Class<?>> events() {
        return List.of(DeliveryEvent.class.getPermittedSubclasses());
    }

    @Override
    public Tally after(Tally before, Object event, Instant at) {
        return before.counted().in(DeliveryStep.of((DeliveryEvent) event).state());
    }
}
