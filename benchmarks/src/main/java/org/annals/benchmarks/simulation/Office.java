package org.annals.benchmarks.simulation;

import org.annals.api.delivery.CancelDelivery;
import org.annals.api.delivery.DecisionRequested;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.MarkDeliverySent;
import org.annals.api.delivery.RetryDelivery;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.delivery.SendDeliveryAgain;
import org.annals.api.quote.QuoteVoided;
import org.annals.platform.problem.RuleViolated;

/** The people: they press every button, at any moment, and mend their mailboxes in the end. */
final class Office {
    private final World world;

    Office(World world) {
        this.world = world;
    }

    /** What somebody will do to this delivery, out of the blue. */
    void plan(Case one) {
        sometimes(0.03, () -> voidQuote(one));
        sometimes(0.03, () -> act(one, new CancelDelivery(one.id, "not now", world.calendar.instant())));
        sometimes(0.05, () -> retry(one));
        sometimes(0.02, () -> act(one, new SendDeliveryAgain(one.id, "out of the blue", world.calendar.instant())));
    }

    private void sometimes(double probability, Runnable what) {
        if (world.chance.of(probability)) {
            world.calendar.at(world.chance.between(0, world.healed), what);
        }
    }

    /** Mostly soon after the delivery moved, when it matters. */
    void hears(Case one, Object event) {
        switch (event) {
            case DecisionRequested e -> world.calendar.in(someTime(), () -> decide(one));
            case DeliveryOutcomeUnknown e -> {
                world.tally.unknown++;
                if (world.chance.of(0.1)) {
                    world.calendar.in(world.chance.between(1, Chance.MINUTE), () -> decide(one));
                }
            }
            case DeliveryFailed e -> {
                if (one.retries < 2 && !world.isHealed() && world.chance.of(0.4)) {
                    one.retries++;
                    world.calendar.in(someTime(), () -> retry(one));
                }
            }
            case SendAgainRequested e -> world.tally.sendAgains++;
            case DeliveryMarkedSent e -> world.tally.marks++;
            default -> soonAfter(one);
        }
    }

    private void soonAfter(Case one) {
        if (world.isHealed() || !world.chance.of(0.005)) {
            return;
        }
        long in = world.chance.between(1, world.chance.of(0.5) ? 3 * Chance.SECOND : Chance.HOUR);
        switch (world.chance.below(4)) {
            case 0 -> world.calendar.in(in, () -> voidQuote(one));
            case 1 ->
                world.calendar.in(in, () -> act(one, new CancelDelivery(one.id, "not now", world.calendar.instant())));
            case 2 -> world.calendar.in(in, () -> retry(one));
            default -> world.calendar.in(in, one.box::mend);
        }
    }

    private long someTime() {
        return world.chance.between(Chance.MINUTE, world.isHealed() ? Chance.HOUR : 2 * Chance.DAY);
    }

    private void decide(Case one) {
        act(
                one,
                world.chance.of(0.5)
                        ? new MarkDeliverySent(one.id, "the customer has it", world.calendar.instant())
                        : new SendDeliveryAgain(one.id, "the customer has it not", world.calendar.instant()));
    }

    private void retry(Case one) {
        one.box.probe();
        act(one, new RetryDelivery(one.id, world.calendar.instant()));
    }

    private void voidQuote(Case one) {
        if (!one.log.isEmpty()) {
            one.happened(world.calendar.now(), new QuoteVoided(one.quoteId, "wrong customer"), false);
            world.wakeSaga(one);
        }
    }

    /** Whoever is told that it failed presses again a little later; a rule that says no is believed. */
    private void act(Case one, Object command) {
        if (!one.requested) {
            return;
        }
        try {
            world.transact(one, command);
        } catch (Database.Away away) {
            world.calendar.in(world.chance.between(Chance.SECOND, 5 * Chance.MINUTE), () -> act(one, command));
        } catch (RuleViolated no) {
            // nothing else is left to decide once the document's validity is over
            if (command instanceof SendDeliveryAgain && one.state.equals("NEEDS_DECISION")) {
                act(one, new MarkDeliverySent(one.id, "its time is over", world.calendar.instant()));
            }
        }
    }

    void plan(Box box) {
        box.registered = !world.chance.of(0.2);
        if (!box.registered) {
            world.calendar.at(world.chance.between(0, 10 * Chance.DAY), () -> register(box));
        }
        for (long at = world.chance.between(0, 20 * Chance.DAY);
                at < world.healed;
                at += world.chance.between(Chance.DAY, 20 * Chance.DAY)) {
            trouble(box, at);
        }
    }

    private void trouble(Box box, long at) {
        long mendedAt = at + world.chance.between(10 * Chance.MINUTE, 2 * Chance.DAY);
        switch (world.chance.below(4)) {
            case 0 -> world.calendar.at(at, () -> box.wrongPassword = true);
            case 1 -> world.calendar.at(at, () -> box.misconfigured = true);
            case 2 -> {
                world.calendar.at(at, box::pause);
                world.calendar.at(mendedAt, box::resume);
            }
            default -> world.calendar.at(at, box::mend);
        }
        world.calendar.at(mendedAt, box::mend);
    }

    private void register(Box box) {
        if (!box.registered) {
            box.registered = true;
            world.mailboxEvent(box, box.registration());
        }
    }

    /** In the end everybody mends what is theirs. */
    void healed(Box box) {
        register(box);
        box.resume();
        box.mend();
    }
}
