package org.annals.benchmarks.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.benchmarks.faults.Ledger;
import org.annals.benchmarks.faults.Names;
import org.annals.benchmarks.faults.Shop;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.command.delivery.submission.Move;
import org.annals.command.delivery.submission.Phase;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Script;

/** A mail server with STARTTLS and a sign-in that has each message on disk before it confirms it, and counts them. */
final class Station implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Names names;
    private final Ledger ledger;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile long lastAt;
    private final ScriptedSmtpServer server;
    private int uncounted;

    private Station(Names names, Path folder) {
        this.names = names;
        try {
            ledger = new Ledger(folder.resolve("ledger-" + NUMBER.incrementAndGet() + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = healthy().start();
    }

    static Station open(Names names, Path folder) {
        return new Station(names, folder);
    }

    private Script healthy() {
        return names.healthy(SmtpSecurity.STARTTLS, this::record);
    }

    /** A mailbox at this server, verified; what arrived for that does not count. */
    String mailbox(Shop shop) {
        String mailbox = shop.mailbox(names.registered(), port(), SmtpSecurity.STARTTLS);
        shop.verify(mailbox);
        uncounted = server.ledger().size();
        arrived.set(0);
        return mailbox;
    }

    /** Asks everybody to come back later, until {@link #takeMail()}. */
    void putOff() {
        server.become(healthy().at(Phase.RCPT, Move.reply("451 4.2.0 later")));
    }

    void takeMail() {
        server.become(healthy());
    }

    private void record(Accepted accepted) {
        ledger.write(accepted);
        lastAt = System.nanoTime();
        arrived.incrementAndGet();
    }

    int port() {
        return server.port();
    }

    int arrived() {
        return arrived.get();
    }

    List<Accepted> messages() {
        return server.ledger().stream().skip(uncounted).toList();
    }

    /** Looks often, for what takes milliseconds. */
    void awaitArrivals(int howMany) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (arrived() < howMany) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("message " + howMany + " never arrived");
            }
            LockSupport.parkNanos(500_000);
        }
    }

    /** @return messages per second from then until the last of so many had arrived */
    double rate(long sinceNanos, int messages) {
        Patience.upTo(PATIENCE, messages + " messages to arrive", () -> arrived() >= messages);
        return messages * 1e9 / (lastAt - sinceNanos);
    }

    @Override
    public void close() {
        try (ledger) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
