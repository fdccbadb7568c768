package org.annals.benchmarks.faults;

import static org.annals.command.delivery.submission.Move.acceptAnd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.benchmarks.faults.control.NaiveProgram;
import org.annals.benchmarks.faults.control.NaiveSender;
import org.annals.command.delivery.submission.Fault;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/**
 * The control group: the naive sender meets the same faults, each gone after the first try that failed, and is killed in
 * the same phases of the conversation. Whoever has no copy at the end has lost it; every further copy is a duplicate.
 */
final class Control {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<Phase> KILLED_IN =
            List.of(Phase.GREETING, Phase.EHLO, Phase.AUTH, Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.DOT, Phase.QUIT);

    private final Lot lot;
    private final Ledger ledger;
    private final AtomicInteger recipients = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger duplicates = new AtomicInteger();

    Control(Lot lot, Ledger ledger) {
        this.lot = lot;
        this.ledger = ledger;
    }

    /** @param matrix the rows that were asked for; those of the conversation are met by the control group as well */
    void play(List<Row> matrix) {
        List<Fault> faults = matrix.stream()
                .filter(EngineRow.class::isInstance)
                .map(row -> ((EngineRow) row).fault())
                .toList();
        lot.report().say("The control group meets the same faults");
        try (ExecutorService hands = Executors.newFixedThreadPool(lot.options().atOnce())) {
            faults.forEach(fault -> hands.submit(() -> meet(fault)));
        }
        List<Kill> kills = kills().filter(kill -> lot.wants(kill.name())).toList();
        kills.forEach(this::survive);
        lot.report().say("     control: " + faults.size() + " faults and " + kills.size() + " kills");
        lot.report().control(lost.get(), duplicates.get());
    }

    private static Stream<Kill> kills() {
        return KILLED_IN.stream().flatMap(phase -> Stream.of(new Kill(phase, "memory"), new Kill(phase, "file")));
    }

    /** @param kept where the sender keeps what it has to send */
    private record Kill(Phase phase, String kept) {

        String name() {
            return "CONTROL: killed in " + phase + ", keeps it in " + kept;
        }
    }

    private void meet(Fault fault) {
        String recipient = recipient();
        try (ScriptedSmtpServer server =
                fault.script().recordedBy(ledger::write).start()) {
            Runnable mend = () -> server.become(lot.names().healthy(fault.security(), ledger::write));
            NaiveSender sender = new NaiveSender(server.port(), fault.security(), mend);
            Thread sending = Thread.ofVirtual().start(() -> sender.send(recipient));
            sending.join(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        count(fault.toString(), recipient);
    }

    private void survive(Kill moment) {
        String recipient = recipient();
        AtomicReference<Process> running = new AtomicReference<>();
        Move kill = connection -> running.get().destroyForcibly();
        Script script = lot.names()
                .healthy(SmtpSecurity.NONE, ledger::write)
                .at(moment.phase(), moment.phase() == Phase.DOT ? acceptAnd(kill) : kill);
        try (ScriptedSmtpServer server = script.start()) {
            Path folder = Files.createTempDirectory(lot.home(), "control-");
            ProcessBuilder program = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NaiveProgram.class.getName(),
                    Integer.toString(server.port()),
                    recipient,
                    moment.kept(),
                    folder.toString());
            running.set(program.inheritIO().start());
            running.get().waitFor();
            server.become(lot.names().healthy(SmtpSecurity.NONE, ledger::write));
            program.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        count(moment.name(), recipient);
    }

    private void count(String fault, String recipient) {
        int copies = ledger.of(recipient).size();
        if (copies == 0) {
            lost.incrementAndGet();
            lot.report().say("     control lost it: " + fault);
        } else if (copies > 1) {
            duplicates.addAndGet(copies - 1);
            lot.report().say("     control sent it " + copies + " times: " + fault);
        }
    }

    private String recipient() {
        return "control-" + recipients.incrementAndGet() + "@customer.example";
    }
}
