package org.annals.benchmarks.delivery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.annals.benchmarks.faults.Names;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Program;
import org.annals.benchmarks.size.Folders;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;

/**
 * Measures how fast the built application empties its queue of mail, and how fast a bare mail client hands the very same
 * messages to the same server, in turn.
 */
public final class DeliveryBench {

    private static final String PREPARED = "application, messages made beforehand";
    private static final String WHOLE = "application, making document and message too";
    private static final String LOOP = "client, one connection, one after the other";
    private static final double AIM = 0.8;
    private static final int FSYNCS = 200;

    private final BenchOptions options;
    private final PrintStream out;
    private final Path home;
    private final Names names;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    private DeliveryBench(BenchOptions options, PrintStream out, Path home) throws Exception {
        this.options = options;
        this.out = out;
        this.home = home;
        this.names = new Names(home);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            run(BenchOptions.parse(Arrays.asList(arguments)), System.out);
            System.exit(0);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench delivery: " + wrong.getMessage());
            System.err.print(BenchOptions.USAGE);
            System.exit(2);
        }
    }

    static void run(BenchOptions options, PrintStream out) throws Exception {
        Path home = Files.createTempDirectory("annals-bench-");
        new DeliveryBench(options, out, home).measure();
        Folders.delete(home);
    }

    private void measure() throws IOException {
        out.println("Starting the application");
        try (Application application =
                new Application(new Program(options.app().toAbsolutePath()), home, names.jvmOptions(), settings())) {
            application.start();
            Queue queue = new Queue(application, names, home, options.messages());
            out.printf("Warming up with %d messages of either kind%n", options.messages());
            List<Accepted> messages = queue.wholeDrain().messages();
            queue.preparedDrain();
            for (int round = 1; round <= options.rounds(); round++) {
                out.printf("Round %d of %d%n", round, options.rounds());
                bare("client, a connection for each message, one after the other", messages, 1, false);
                note(PREPARED, queue.preparedDrain());
                bare(
                        "client, a connection for each message, " + options.atOnce() + " at once",
                        messages,
                        options.atOnce(),
                        false);
                note(WHOLE, queue.wholeDrain());
                bare(LOOP, messages, 1, true);
                note(PREPARED, queue.preparedDrain());
                bare("client, " + options.atOnce() + " connections kept", messages, options.atOnce(), true);
                note("disk alone: small writes, each waited for", fsyncs());
            }
        }
        table();
    }

    private Map<String, String> settings() {
        return Map.of(
                "CRM_ADMIN_PASSWORD", UUID.randomUUID().toString(),
                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS", names.allowed(),
                "CRM_DELIVERY_AT_ONCE_PER_MAILBOX", Integer.toString(options.atOnce()),
                "CRM_DELIVERY_AT_ONCE", Integer.toString(2 * options.atOnce()));
    }

    private void bare(String name, List<Accepted> messages, int atOnce, boolean oneConnection) {
        try (Station station = Station.open(names, home)) {
            note(name, new BareClient(messages, atOnce, oneConnection).send(station));
        }
    }

    private double fsyncs() throws IOException {
        Path file = home.resolve("fsync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long began = System.nanoTime();
            for (int i = 0; i < FSYNCS; i++) {
                channel.write(ByteBuffer.allocate(200));
                channel.force(true);
            }
            return FSYNCS * 1e9 / (System.nanoTime() - began);
        }
    }

    private void note(String name, Queue.Drain drain) {
        note(name, drain.rate());
        out.printf(
                Locale.ROOT,
                "    processor time of a message: application %.1f ms, PostgreSQL %.1f ms, mail server %.1f ms%n",
                perMessage(drain.used().application()),
                perMessage(drain.used().database()),
                perMessage(drain.used().benchmark()));
    }

    private double perMessage(Duration used) {
        return used.toNanos() / 1e6 / options.messages();
    }

    private void note(String name, double rate) {
        out.printf(Locale.ROOT, "  %-62s %8.1f/s%n", name, rate);
        rates.computeIfAbsent(name, first -> new ArrayList<>()).add(rate);
    }

    private void table() {
        double prepared = median(PREPARED);
        double whole = median(WHOLE);
        out.printf("%nMedians; how much of each the application reaches: made beforehand, and making them too%n");
        rates.keySet()
                .forEach(name -> out.printf(
                        Locale.ROOT,
                        "  %-62s %8.1f/s   %5.2f   %5.2f%n",
                        name,
                        median(name),
                        prepared / median(name),
                        whole / median(name)));
        double reached = prepared / median(LOOP);
        out.printf(
                Locale.ROOT,
                "ratio: %.2f of a client loop that keeps its connection and remembers nothing (aim %.1f: %s)%n",
                reached,
                AIM,
                reached >= AIM ? "met" : "missed");
    }

    private double median(String name) {
        List<Double> sorted = rates.get(name).stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
