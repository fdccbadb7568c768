package org.annals.benchmarks.delivery;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.annals.benchmarks.faults.Names;
import org.annals.benchmarks.faults.Shop;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Program;
import org.annals.benchmarks.size.Folders;
import org.annals.benchmarks.size.Futures;
import org.annals.benchmarks.size.Latencies;
import org.annals.benchmarks.size.Numbers;

/**
 * Measures what a long queue in one mailbox, whose server takes nothing, means for everybody else: how long requests take,
 * and how soon a message of another mailbox arrives; with an empty queue and with a full one.
 */
public final class BacklogBench {

    static final String USAGE = """
            ./crm bench backlog [--deliveries N] [--samples N]

              --deliveries N   deliveries in the queue (default: 50000; filling it takes a while)
              --samples N      how often each thing is measured (default: 100)
            """;

    private static final int CLIENTS = 8;
    private static final int PER_QUOTE = 50;

    private final Crm crm;
    private final Shop shop;
    private final Names names;
    private final Path home;

    private BacklogBench(Crm crm, Names names, Path home) {
        this.crm = crm;
        this.shop = new Shop(crm);
        this.names = names;
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        Path app = Path.of("annals.jar");
        int deliveries = 50_000;
        int samples = 100;
        try {
            List<String> rest = new ArrayList<>(Arrays.asList(arguments));
            while (!rest.isEmpty()) {
                String option = rest.removeFirst();
                String value = rest.isEmpty() ? "" : rest.removeFirst();
                switch (option) {
                    case "--app" -> app = Path.of(value);
                    case "--deliveries" -> deliveries = Numbers.atLeastOne(option, value);
                    case "--samples" -> samples = Numbers.atLeastOne(option, value);
                    default -> throw new IllegalArgumentException("unknown option " + option);
                }
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench backlog: " + wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
        run(app, deliveries, samples, System.out);
        System.exit(0);
    }

    private static void run(Path app, int deliveries, int samples, PrintStream out) throws Exception {
        Path home = Files.createTempDirectory("annals-bench-");
        Names names = new Names(home);
        Map<String, String> settings = Map.of(
                "CRM_ADMIN_PASSWORD", UUID.randomUUID().toString(),
                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS", names.allowed());
        try (Application application =
                new Application(new Program(app.toAbsolutePath()), home, names.jvmOptions(), settings)) {
            application.start();
            new BacklogBench(application.crm(), names, home).measure(deliveries, samples, out);
        }
        Folders.delete(home);
    }

    private void measure(int deliveries, int samples, PrintStream out) {
        Latencies warmUp = sample(samples);
        out.printf("Warmed up with %d samples%n", warmUp.size());
        Latencies before = sample(samples);
        String mailbox = mailboxWithoutServer();
        long began = System.nanoTime();
        fill(mailbox, deliveries);
        out.printf(Locale.ROOT, "Filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
        before.compareWith(sample(samples), deliveries, out);
    }

    /** Its server was well when the mailbox was set up, and is gone. */
    private String mailboxWithoutServer() {
        try (Station station = Station.open(names, home)) {
            return station.mailbox(shop);
        }
    }

    private void fill(String mailbox, int deliveries) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> shares = new ArrayList<>();
            for (int from = 0; from < deliveries; from += PER_QUOTE) {
                int howMany = Math.min(PER_QUOTE, deliveries - from);
                shares.add(clients.submit(() -> {
                    String quote = shop.quote();
                    for (int i = 0; i < howMany; i++) {
                        send(quote, mailbox);
                    }
                }));
            }
            shares.forEach(Futures::result);
        }
    }

    private void send(String quote, String mailbox) {
        crm.post(
                "/quotes/" + quote + "/send",
                Map.of(
                        "mailboxId",
                        mailbox,
                        "recipients",
                        List.of("customer-" + UUID.randomUUID() + "@customer.example")),
                UUID.randomUUID().toString());
    }

    /** What somebody with a healthy mailbox goes through. */
    private Latencies sample(int samples) {
        Latencies latencies = new Latencies();
        try (Station station = Station.open(names, home)) {
            String mailbox = station.mailbox(shop);
            for (int i = 1; i <= samples; i++) {
                int expected = i;
                String quote = latencies.of("create a quote", shop::quote);
                latencies.of("list quotes", () -> crm.get("/quotes"));
                latencies.of("list deliveries", () -> crm.get("/deliveries"));
                latencies.of("a message from click to server", () -> {
                    latencies.of("send", () -> {
                        send(quote, mailbox);
                        return quote;
                    });
                    station.awaitArrivals(expected);
                    return quote;
                });
            }
        }
        return latencies;
    }
}
