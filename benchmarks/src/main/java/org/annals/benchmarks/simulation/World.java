package org.annals.benchmarks.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.AttemptStarted;
import org.annals.api.delivery.BouncedRecipient;
import org.annals.api.delivery.ExpireDelivery;
import org.annals.api.delivery.QueueDelivery;
import org.annals.api.delivery.ReclaimDelivery;
import org.annals.api.delivery.ReportBounce;
import org.annals.api.mailbox.MailboxRegistered;
import org.annals.api.mailbox.MailboxRevised;
import org.annals.command.decision.LiveAggregate;
import org.annals.command.delivery.LiveDeliveries;

/**
 * One firm and everything around it for some months, from one seed. Worlds know nothing of one another, so they may be lived in
 * any order and at the same time.
 */
final class World {
    private static final long SPAN = 60 * Chance.DAY;
    private static final long AFTERMATH = 40 * Chance.DAY;

    final Chance chance;
    final Calendar calendar = new Calendar();
    final Tally tally = new Tally();
    final Flaw flaw;
    /** From then on nothing fails any more. */
    final long healed = SPAN + 5 * Chance.DAY;

    final Database database;
    final Map<UUID, Attempt> attempts = new HashMap<>();
    final List<Case> cases = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Sagas sagas;
    private final Judge judge;
    private final Office office;
    private final LiveDeliveries live;

    World(long seed, long first, int deliveries, Flaw flaw) {
        this.chance = new Chance(seed);
        this.flaw = flaw;
        this.database = new Database(this);
        this.judge = new Judge(this);
        this.office = new Office(this);
        this.sagas = new Sagas(this);
        this.live = new LiveDeliveries(sagas::sends, sagas::wantsToBeCalled);
        for (int i = 1; i <= 3; i++) {
            nodes.add(new Node(this, "node-" + i));
        }
        List<MailServer> servers = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            servers.add(new MailServer(this, i));
        }
        Boxes rows = new Boxes();
        for (int i = 0; i < 6; i++) {
            boxes.add(rows.open(this, servers.get(i % 3), i));
        }
        for (int i = 0; i < deliveries; i++) {
            cases.add(wish(first + i));
        }
        tally.deliveries = deliveries;
    }

    private Case wish(long number) {
        Box box = boxes.get(chance.below(boxes.size()));
        List<String> recipients = new ArrayList<>();
        int count = chance.of(0.7) ? 1 : 2 + chance.below(2);
        for (int i = 0; i < count; i++) {
            String kind = chance.of(0.015) ? "nobody" : chance.of(0.1) ? "grey" : "customer";
            recipients.add(kind + number + "-" + i + "@siam.example");
        }
        return new Case(number, chance.id(), chance.id(), box, recipients, live.delivery());
    }

    LiveDeliveries live() {
        return live;
    }

    boolean isHealed() {
        return calendar.now() >= healed;
    }

    /** Lives the whole time and judges what became of every delivery. */
    Tally live(long spelledOut) {
        for (Case one : cases) {
            calendar.at(chance.between(0, SPAN), () -> sagas.wish(one));
            office.plan(one);
        }
        boxes.forEach(office::plan);
        for (long at = 5 * Chance.DAY; at <= healed; at += 5 * Chance.DAY) {
            calendar.at(at, () -> cases.forEach(judge::lookForMissedTry));
        }
        calendar.at(healed, () -> boxes.forEach(office::healed));
        calendar.run(healed + AFTERMATH);
        cases.forEach(judge::conclude);
        cases.stream()
                .filter(one -> one.number == spelledOut)
                .forEach(one -> judge.trace(one).forEach(System.out::println));
        return tally;
    }

    /** The same world, with a sender that tries again after any exception. */
    Tally liveNaively() {
        NaiveSender naive = new NaiveSender(this);
        for (Case one : cases) {
            calendar.at(chance.between(0, SPAN), () -> naive.send(one));
        }
        boxes.forEach(office::plan);
        calendar.at(healed, () -> boxes.forEach(office::healed));
        calendar.run(healed + AFTERMATH);
        cases.forEach(naive::conclude);
        return tally;
    }

    /** One transaction; {@link Database.Away} when the caller is told that it failed, whether it did or not. */
    Object transact(Case one, Object command) {
        tally.commands++;
        Database.Outcome outcome = database.commit();
        if (outcome == Database.Outcome.REFUSED) {
            tally.refusedCommits++;
            if (one.requested) {
                one.delivery.decideInVain(command);
            }
            throw new Database.Away();
        }
        Object answer = apply(one, command);
        if (outcome == Database.Outcome.AMBIGUOUS) {
            tally.ambiguousCommits++;
            throw new Database.Away();
        }
        return answer;
    }

    /** A command whose transaction holds. */
    Object apply(Case one, Object command) {
        LiveAggregate.Decision decision = one.delivery.decide(command);
        for (Object event : decision.events()) {
            tally.events++;
            one.happened(calendar.now(), event, true);
            one.row.on(event, calendar.now());
            if (one.row.mendsSeen < one.box.mends) {
                one.row.released(calendar.now());
            }
            judge.happened(one, event);
            follow(one, event);
            office.hears(one, event);
        }
        if (!decision.events().isEmpty()) {
            judge.check(one);
            if (one.row.dueAt != Row.NEVER) {
                offer(one, one.row.dueAt + chance.between(1, 500));
            }
            sagas.wake(one);
        }
        return decision.answer();
    }

    private void follow(Case one, Object event) {
        if (event instanceof AttemptStarted started) {
            calendar.at(one.row.leaseUntil + 1, () -> lease(one, started.claimId()));
        } else if (event instanceof AttemptDeferred deferred && flaw != Flaw.FORGETS_DEADLINES) {
            long next = Calendar.millis(deferred.nextAttemptAt());
            calendar.at(next + 2 * Chance.MINUTE + chance.between(0, Chance.MINUTE), () -> sweep(one, next));
        }
    }

    /** A claim is extended while its worker lives; one whose worker went silent is taken back by another. */
    private void lease(Case one, UUID claim) {
        if (!claim.equals(one.row.claim)) {
            return;
        }
        Attempt holder = attempts.get(claim);
        if (!database.isAway() && holder != null && holder.keeps(claim)) {
            one.row.leaseUntil = calendar.now() + 20 * Chance.SECOND;
            calendar.at(one.row.leaseUntil + 1, () -> lease(one, claim));
            return;
        }
        calendar.in(15 * Chance.SECOND + 1, () -> lease(one, claim));
        if (one.row.leaseUntil < calendar.now()) {
            Node node = someNode();
            if (node != null) {
                node.step(chance.between(1, 500), () -> reclaim(one, claim));
            }
        }
    }

    private void reclaim(Case one, UUID claim) {
        try {
            transact(one, new ReclaimDelivery(one.id, claim, calendar.instant()));
        } catch (Database.Away away) {
            // comes again with the next look at the lease
        }
    }

    private void sweep(Case one, long next) {
        if (!"DEFERRED".equals(one.row.state) || one.row.nextAttemptAt != next) {
            return;
        }
        try {
            transact(one, new QueueDelivery(one.id, -1, "its next try was missed", calendar.instant()));
        } catch (Database.Away away) {
            calendar.in(Chance.MINUTE, () -> sweep(one, next));
        }
    }

    /** The sweeper looks again until the delivery, whose time is over, has come to an end. */
    void expire(Case one) {
        calendar.in(10 * Chance.MINUTE, () -> {
            if (one.row.state != null && !one.row.state.equals("FAILED")) {
                expire(one);
            }
        });
        if (one.requested && one.row.state != null) {
            try {
                transact(one, new ExpireDelivery(one.id, calendar.instant()));
            } catch (Database.Away away) {
                tally.note(2);
            }
        }
    }

    void offer(Case one, long at) {
        calendar.at(at, () -> consider(one));
    }

    /** As the work queue picks: due, not picked, not claimed, its mailbox not held and not too busy. */
    private void consider(Case one) {
        Row row = one.row;
        long now = calendar.now();
        if (row.dueAt == Row.NEVER || row.claim != null || row.dueAt > now) {
            return;
        }
        if (row.pickedUntil >= now) {
            offer(one, row.pickedUntil + 1);
            return;
        }
        if (one.box.isHeld() && !row.state.equals("UNKNOWN")) {
            offer(one, one.box.lookAgainAt());
            return;
        }
        Node node = someNode();
        if (node == null || database.isAway() || !one.box.hasRoom()) {
            offer(one, now + chance.between(200, 3 * Chance.SECOND));
            return;
        }
        row.pickedUntil = now + 15 * Chance.SECOND;
        row.mendsSeen = one.box.mends;
        offer(one, row.pickedUntil + 1);
        new Attempt(this, node, one).begin();
    }

    Node someNode() {
        Node node = nodes.get(chance.below(nodes.size()));
        return node.isUp() ? node : null;
    }

    void wakeSaga(Case one) {
        sagas.wake(one);
    }

    void mailboxEvent(Box box, Object event) {
        tally.note(event.getClass().getSimpleName().hashCode() + calendar.now());
        box.cases.removeIf(one -> one.row.state == null && one.saga != null && !one.saga.isActive());
        if (event instanceof MailboxRevised) {
            box.mends++;
        }
        for (Case one : box.cases) {
            if (event instanceof MailboxRegistered) {
                one.happened(calendar.now(), event, false);
                sagas.wake(one);
            } else if (event instanceof MailboxRevised) {
                one.row.released(calendar.now());
            }
            if (one.row.dueAt != Row.NEVER) {
                offer(one, Math.max(one.row.dueAt, calendar.now() + chance.between(1, 500)));
            }
        }
    }

    /** The server took a copy. */
    void taken(Case one, List<String> recipients, String sha256) {
        one.ledger.take(calendar.now(), recipients, sha256, one.copiesAllowed);
        tally.note(one.number * 31 + recipients.size() + calendar.now());
        if (one.filedAt == Row.NEVER && one.box.server.files) {
            one.filedAt = calendar.now() + chance.between(0, 3 * Chance.MINUTE);
        }
        if (chance.of(0.006)) {
            String who = recipients.get(chance.below(recipients.size()));
            calendar.in(chance.between(Chance.MINUTE, 2 * Chance.DAY), () -> bounce(one, who));
        }
    }

    private void bounce(Case one, String who) {
        Instant at = calendar.instant();
        try {
            transact(one, new ReportBounce(one.id, List.of(new BouncedRecipient(who, "5.2.1", "gone")), at));
        } catch (Database.Away away) {
            calendar.in(5 * Chance.MINUTE, () -> bounce(one, who));
        }
    }

    boolean isFiled(Case one) {
        return one.filedAt != Row.NEVER && one.filedAt <= calendar.now();
    }
}
