package org.annals.benchmarks.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.annals.api.delivery.AttemptAbandoned;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptReport;
import org.annals.api.delivery.DeliveryBlocked;
import org.annals.api.delivery.DeliveryConfirmed;
import org.annals.api.delivery.DeliveryFailed;
import org.annals.api.delivery.DeliveryMarkedSent;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.delivery.RecipientState;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.command.delivery.LiveDelivery;

/** Holds each step to the invariants I1 to I5 of docs/delivery.md, and each delivery's end to the servers' ledger. */
final class Judge {
    private static final Set<String> ENDS = Set.of("SENT", "BOUNCED", "FAILED", "CANCELLED");
    private static final long GIVEN_UP_AFTER = 90 * Chance.HOUR;

    private final World world;

    Judge(World world) {
        this.world = world;
    }

    /** Learns from an event, and looks whether it may follow the ones before. */
    void happened(Case one, Object event) {
        world.tally.note(
                event.getClass().getSimpleName().hashCode() * 31L + one.number * 1_000_003 + world.calendar.now());
        switch (event) {
            case DeliveryRequested e -> {
                if (count(one, DeliveryRequested.class) > 1) {
                    broken(one, "I5: requested twice");
                }
            }
            case AttemptArmed e -> {
                if (one.armedWithoutVerdict) {
                    broken(one, "I2: armed while an armed attempt has no verdict");
                }
                one.armedWithoutVerdict = true;
            }
            case AttemptAbandoned e -> one.armedWithoutVerdict = false;
            case AttemptDeferred e -> {
                world.tally.note(Calendar.millis(e.nextAttemptAt()));
                learn(one, e.report());
            }
            case DeliveryBlocked e -> {
                if (e.cause() == null) {
                    broken(one, "I1: blocked without a cause");
                }
                learn(one, e.report());
            }
            case DeliveryFailed e -> learn(one, e.report());
            case DeliverySent e -> learn(one, e.report());
            case DeliveryOutcomeUnknown e -> learn(one, e.report());
            case SendAgainRequested e -> one.copiesAllowed++;
            case DeliveryMarkedSent e -> one.markedByPerson = true;
            default -> {}
        }
    }

    private static void learn(Case one, AttemptReport report) {
        one.armedWithoutVerdict = false;
        if (report != null) {
            report.recipients().forEach(outcome -> one.told.put(outcome.email(), outcome.state()));
        }
    }

    private static long count(Case one, Class<?> type) {
        return one.log.stream()
                .filter(happened -> type.isInstance(happened.event()))
                .count();
    }

    /** After each step of this delivery. */
    void check(Case one) {
        LiveDelivery.View view = one.delivery.view();
        one.state = view.state();
        Row row = one.row;
        boolean provided = switch (one.state) {
            case "SENT", "BOUNCED", "CANCELLED" -> row.state == null;
            case "REQUESTED", "QUEUED", "UNKNOWN" -> one.state.equals(row.state) && row.dueAt != Row.NEVER;
            case "CLAIMED", "ARMED" -> one.state.equals(row.state) && row.claim != null && row.leaseUntil != Row.NEVER;
            case "DEFERRED" -> one.state.equals(row.state) && row.nextAttemptAt != Row.NEVER;
            default -> one.state.equals(row.state);
        };
        if (!provided) {
            broken(one, "I1: " + one.state + " while its row is " + row.state + " and due at " + row.dueAt);
        }
    }

    /** Whoever mends a mailbox also releases what was forgotten, so it is looked for on the way. */
    void lookForMissedTry(Case one) {
        long missedFor = world.calendar.now() - one.row.nextAttemptAt;
        if ("DEFERRED".equals(one.row.state) && missedFor > 2 * Chance.HOUR) {
            world.tally.stuck++;
            violation(one, "stuck: nobody made the next try, which was due");
        }
    }

    /** At the end of time. */
    void conclude(Case one) {
        world.tally.ends.merge(one.state, 1L, Long::sum);
        copies(one);
        if (!ENDS.contains(one.state) && !one.state.equals("BLOCKED")) {
            world.tally.stuck++;
            violation(one, "stuck: " + one.state + " though everything is healed");
        }
        if (!one.state.equals("SENT") && !one.state.equals("BOUNCED")) {
            return;
        }
        if (!one.quoteTold) {
            broken(one, "the quote was never told that it is sent");
        }
        if (!one.markedByPerson) {
            for (String recipient : one.recipients) {
                String why = lost(one, recipient);
                if (why != null) {
                    world.tally.lost++;
                    violation(one, "lost: " + recipient + ", " + why);
                }
            }
        }
    }

    /**
     * A delivery that ended as sent owes everybody a copy, except whom a server refused for good, or put off until the time was up;
     * the record of the last attempt says so.
     */
    private String lost(Case one, String recipient) {
        RecipientState told = one.told.get(recipient);
        if (one.ledger.copies(recipient) > 0 || told == RecipientState.REJECTED) {
            return null;
        }
        if (told == RecipientState.ACCEPTED) {
            return "recorded as accepted, and no server took it";
        }
        if (count(one, DeliveryConfirmed.class) > 0) {
            return "confirmed by evidence, and no server took it for this recipient";
        }
        boolean refusalOnRecord = one.log.stream()
                .map(Case.Happened::event)
                .filter(DeliverySent.class::isInstance)
                .map(event -> ((DeliverySent) event).report())
                .anyMatch(report -> report == null || report.failureClass() != null);
        return refusalOnRecord || isGivenUp(one) ? null : "sent, and this recipient was not asked again";
    }

    private static boolean isGivenUp(Case one) {
        long begun = one.log.getFirst().at();
        boolean timeIsUp = one.log.stream()
                .anyMatch(happened ->
                        happened.event() instanceof DeliverySent && happened.at() - begun >= GIVEN_UP_AFTER);
        return timeIsUp || one.expiresAt != Row.NEVER;
    }

    private void copies(Case one) {
        for (String recipient : new LinkedHashSet<>(one.recipients)) {
            int copies = 0;
            for (Ledger.Line line : one.ledger.lines()) {
                if (line.recipient().equals(recipient)) {
                    copies++;
                    if (copies > line.allowed()) {
                        world.tally.duplicates++;
                        violation(one, "duplicate: copy " + copies + " for " + recipient + ", nobody asked for it");
                    } else if (copies > 1) {
                        world.tally.allowedCopies++;
                    }
                }
            }
        }
        if (one.requested) {
            String frozen = one.delivery.view().sha256();
            if (one.ledger.lines().stream().anyMatch(line -> !line.sha256().equals(frozen))) {
                broken(one, "I3: other bytes than the frozen ones were taken");
            }
        }
    }

    private void broken(Case one, String what) {
        world.tally.broken++;
        violation(one, what);
    }

    private void violation(Case one, String what) {
        if (world.tally.violations.size() < 5) {
            world.tally.violations.add(new Tally.Violation(one.number, what, trace(one)));
        }
    }

    /** Everything that happened to it, in order of time. */
    List<String> trace(Case one) {
        record Line(long at, String text) {}
        List<Line> lines = new ArrayList<>();
        one.log.forEach(
                happened -> lines.add(new Line(happened.at(), (happened.own() ? "  " : "> ") + happened.event())));
        one.ledger
                .lines()
                .forEach(line -> lines.add(new Line(line.at(), "* the server took it for " + line.recipient())));
        lines.sort(Comparator.comparingLong(Line::at));
        return lines.stream()
                .map(line -> Calendar.instant(line.at()) + " " + line.text())
                .toList();
    }
}
