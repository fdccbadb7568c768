package org.annals.benchmarks.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.annals.api.DeliveryTerms;
import org.annals.api.RecipientRule;
import org.annals.api.delivery.DeliveryCommand;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.Recipient;
import org.annals.api.quote.RecordQuoteSent;

/** Brings events to the real sagas: in order per delivery, late at times, again at times; and calls them at their deadlines. */
final class Sagas {
    private final World world;
    private final List<Object> sent = new ArrayList<>();
    private Case current;

    Sagas(World world) {
        this.world = world;
    }

    /** Somebody presses Send. */
    void wish(Case one) {
        one.box.cases.add(one);
        if (world.chance.of(0.1)) {
            one.expiresAt = world.calendar.now() + world.chance.between(Chance.MINUTE, 5 * Chance.DAY);
            world.calendar.at(one.expiresAt, () -> world.expire(one));
        }
        one.allOrNothing = world.chance.of(0.2);
        one.happened(
                world.calendar.now(),
                new QuoteSendRequested(
                        one.quoteId,
                        one.id,
                        "Q-" + one.number,
                        one.box.owner,
                        one.box.registered ? one.box.id : null,
                        one.recipients.stream()
                                .map(email -> new Recipient(email, null))
                                .toList(),
                        "Quote",
                        "Hello",
                        null,
                        new DeliveryTerms(
                                one.allOrNothing ? RecipientRule.ALL_OR_NOTHING : RecipientRule.PARTIAL,
                                one.expiresAt == Row.NEVER ? null : Calendar.instant(one.expiresAt))),
                false);
        wake(one);
    }

    void wake(Case one) {
        if (!one.sagaAwake) {
            one.sagaAwake = true;
            boolean late = !world.isHealed() && world.chance.of(0.01);
            world.calendar.in(
                    late ? world.chance.between(Chance.MINUTE, 3 * Chance.HOUR) : world.chance.between(5, 300),
                    () -> run(one));
        }
    }

    private void run(Case one) {
        one.sagaAwake = false;
        while (one.sagaPosition < one.log.size()) {
            if (world.database.commit() == Database.Outcome.REFUSED) {
                wake(one);
                return;
            }
            Case.Happened next = one.log.get(one.sagaPosition++);
            handle(one, next.event(), Calendar.instant(next.at()));
        }
        if (!world.isHealed() && world.chance.of(0.01)) {
            world.tally.sagaRepeats++;
            one.sagaPosition = (int) Math.max(0, one.sagaPosition - world.chance.between(1, 4));
            wake(one);
        }
    }

    private void handle(Case one, Object event, Instant at) {
        if (event instanceof QuoteSendRequested && (one.saga == null || !one.saga.isActive())) {
            one.saga = world.live().saga(one.id);
        }
        if (one.saga != null && one.saga.isActive()) {
            current = one;
            one.saga.on(event, at);
            perform(one);
        }
    }

    private void perform(Case one) {
        List<Object> commands = List.copyOf(sent);
        sent.clear();
        for (Object command : commands) {
            if (command instanceof RecordQuoteSent) {
                one.quoteTold = true;
            } else {
                one.requested = true;
                world.apply(one, command);
            }
        }
    }

    void sends(Object command) {
        if (!(command instanceof DeliveryCommand) && !(command instanceof RecordQuoteSent)) {
            throw new IllegalStateException("a saga must not send " + command);
        }
        sent.add(command);
    }

    void wantsToBeCalled(Instant at, Object payload) {
        if (world.flaw == Flaw.FORGETS_DEADLINES) {
            return;
        }
        Case one = current;
        long late = world.isHealed() || !world.chance.of(0.02)
                ? world.chance.between(0, 5 * Chance.SECOND)
                : world.chance.between(Chance.MINUTE, 8 * Chance.HOUR);
        world.calendar.at(Calendar.millis(at) + late, () -> call(one, payload));
        if (world.chance.of(0.01)) {
            world.calendar.at(Calendar.millis(at) + 2 * late + 1, () -> call(one, payload));
        }
    }

    private void call(Case one, Object payload) {
        if (world.database.isAway()) {
            world.calendar.in(10 * Chance.SECOND, () -> call(one, payload));
        } else if (one.saga.isActive()) {
            current = one;
            one.saga.nextAttempt(payload, world.calendar.instant());
            perform(one);
        }
    }
}
