package org.annals.benchmarks.faults;

import static org.annals.api.mailbox.SmtpSecurity.NONE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;

/** People who send all the time, whatever happens to the application, and repeat a request that was not answered. */
final class Load implements AutoCloseable {

    private static final Duration BETWEEN_CLICKS = Duration.ofMillis(400);
    private static final Duration ANSWER_OF_A_SERVER = Duration.ofMillis(60);

    private final Bench bench;
    private final ScriptedSmtpServer server;
    private final List<Thread> people = new ArrayList<>();
    private final Queue<Thread> repeating = new ConcurrentLinkedQueue<>();
    private final Queue<Intent> intents = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    private Load(Bench bench, int howMany) {
        this.bench = bench;
        Move slowly = connection -> Patience.pause(ANSWER_OF_A_SERVER);
        server = bench.healthy(NONE)
                .at(Phase.DATA, slowly.then(Move.reply("354 end with a dot")))
                .at(Phase.DOT, slowly.then(Move.acceptAnd(slowly.then(Move.reply("250 2.0.0 queued")))))
                .start();
        String mailbox = bench.mailbox(server, NONE);
        IntStream.range(0, howMany).forEach(person -> {
            String quote = bench.shop().quote();
            people.add(Thread.ofVirtual().start(() -> clickOn(quote, mailbox)));
        });
    }

    static Load of(Bench bench, int people) {
        return new Load(bench, people);
    }

    private void clickOn(String quote, String mailbox) {
        while (open) {
            Intent intent = bench.intents().begin(bench.recipient());
            intents.add(intent);
            bench.shop().trySend(quote, mailbox, intent);
            if (!intent.isAccepted()) {
                repeating.add(Thread.ofVirtual().start(() -> bench.shop().send(quote, mailbox, intent)));
            }
            Patience.pause(BETWEEN_CLICKS);
        }
    }

    int size() {
        return intents.size();
    }

    /** How many of the wishes have reached their recipients by now. */
    long arrived() {
        return intents.stream()
                .filter(intent ->
                        !bench.ledger().of(intent.recipients().getFirst()).isEmpty())
                .count();
    }

    /** Ends the clicking, waits until every request is answered and every delivery is settled. */
    void settle() {
        open = false;
        people.forEach(Load::join);
        repeating.forEach(Load::join);
        List<Intent> never =
                intents.stream().filter(intent -> !intent.isAccepted()).toList();
        RowFailed.unless(never.isEmpty(), never.size() + " requests were never answered");
        intents.forEach(bench::settleSent);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
