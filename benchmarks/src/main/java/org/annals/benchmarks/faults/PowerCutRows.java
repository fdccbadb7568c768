package org.annals.benchmarks.faults;

import static org.annals.benchmarks.faults.RowFailed.unless;
import static org.annals.command.delivery.submission.Move.acceptAnd;

import java.time.Duration;
import java.util.List;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;

/** The application and its PostgreSQL die by {@code kill -9} while the mail server has the word. */
final class PowerCutRows {

    private static final Duration UNTIL_DEAD = Duration.ofSeconds(60);

    /** @param taken whether the server has the message on record before the lights go out */
    private record PowerCut(String name, Phase phase, boolean taken, String comesTo) {}

    private static final List<PowerCut> CUTS = List.of(
            new PowerCut("POWER CUT: before the greeting", Phase.GREETING, false, "SENT"),
            new PowerCut("POWER CUT: while it signs in", Phase.AUTH, false, "SENT"),
            new PowerCut("POWER CUT: at RCPT", Phase.RCPT, false, "SENT"),
            new PowerCut("POWER CUT: after DATA", Phase.DATA, false, "SENT"),
            new PowerCut("POWER CUT: after the dot, the message taken", Phase.DOT, true, "NEEDS_DECISION"),
            new PowerCut("POWER CUT: after the dot, the message not taken", Phase.DOT, false, "NEEDS_DECISION"));

    static final List<String> NAMES = CUTS.stream().map(PowerCut::name).toList();

    private PowerCutRows() {}

    static List<Row> all(CrashLab lab) {
        return CUTS.stream().map(cut -> row(lab, cut)).toList();
    }

    private static Row row(CrashLab lab, PowerCut powerCut) {
        return new NamedRow(powerCut.name(), bench -> {
            Move cut = connection -> {
                bench.application().running().kill();
                bench.application().database().kill();
            };
            lab.server()
                    .become(bench.healthy(SmtpSecurity.NONE)
                            .at(powerCut.phase(), powerCut.taken() ? acceptAnd(cut) : cut));
            lab.server().hangUp();
            Intent intent = bench.intents().begin(bench.recipient());
            bench.shop().send(lab.quote(), lab.mailbox(), intent);
            unless(bench.application().running().awaitEnd(UNTIL_DEAD), "the server was never spoken to");
            lab.server().become(bench.healthy(SmtpSecurity.NONE));
            bench.application().start();
            String state = Shop.state(bench.shop().awaitRest(intent));
            unless(state.equals(powerCut.comesTo()), "after the restart it came to " + state);
            bench.settleSent(intent);
        });
    }
}
