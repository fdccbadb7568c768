package org.annals.benchmarks.simulation;

import java.util.List;
import org.annals.command.delivery.submission.RecipientReport;

/** What most programs do: send, mark as sent, try again after any exception, and give up after some tries. */
final class NaiveSender {
    private static final long[] PAUSES = {
        Chance.MINUTE, 5 * Chance.MINUTE, 15 * Chance.MINUTE, 30 * Chance.MINUTE, Chance.HOUR
    };

    private final World world;

    NaiveSender(World world) {
        this.world = world;
    }

    void send(Case one) {
        attempt(one, 0);
    }

    private void attempt(Case one, int failures) {
        Node node = world.someNode();
        if (node == null) {
            world.calendar.in(Chance.SECOND, () -> attempt(one, failures));
            return;
        }
        int born = node.incarnation();
        // a job that its process left behind is found by the next one
        world.calendar.in(15 * Chance.MINUTE, () -> {
            if (one.state.equals("WISHED") && node.incarnation() != born && one.retries == failures) {
                attempt(one, failures);
            }
        });
        node.step(world.chance.between(100, 4 * Chance.SECOND), () -> talk(node, one, failures));
    }

    private void talk(Node node, Case one, int failures) {
        List<RecipientReport> answers = one.box.server.recipients(one.recipients);
        if (one.box.server.beforeTheDot(one.box, answers, true) != null) {
            failed(one, failures);
            return;
        }
        MailServer.Dot did = one.box.server.dot(0);
        if (did == MailServer.Dot.TAKEN || did == MailServer.Dot.TAKEN_WITHOUT_ANSWER) {
            one.ledger.take(world.calendar.now(), one.recipients, "", 1);
        }
        node.step(world.chance.between(20, 3 * Chance.SECOND), () -> heard(one, did, failures));
    }

    private void heard(Case one, MailServer.Dot did, int failures) {
        if (did == MailServer.Dot.TAKEN && world.database.commit() == Database.Outcome.STORED) {
            one.state = "SENT";
        } else {
            failed(one, failures);
        }
    }

    private void failed(Case one, int failures) {
        one.retries = failures + 1;
        if (failures < PAUSES.length) {
            world.calendar.in(PAUSES[failures], () -> attempt(one, failures + 1));
        } else {
            one.state = "FORGOTTEN";
        }
    }

    /** Lost: somebody who could be reached got nothing. */
    void conclude(Case one) {
        for (String recipient : one.recipients) {
            int copies = one.ledger.copies(recipient);
            if (copies == 0 && !recipient.startsWith("nobody")) {
                world.tally.controlLost++;
            }
            world.tally.controlDuplicates += Math.max(0, copies - 1);
        }
    }
}
