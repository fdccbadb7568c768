package org.annals.benchmarks.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.annals.benchmarks.faults.Names;
import org.annals.benchmarks.faults.Shop;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.benchmarks.faults.application.ProcessorTime;
import org.annals.benchmarks.size.Futures;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;

/** Queues mail in a mailbox that is paused, lets it go, and sees how fast it arrives. */
final class Queue {

    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * @param rate messages per second, from the release to the last arrival
     * @param messages as they arrived
     * @param used of the processors meanwhile
     */
    record Drain(double rate, List<Accepted> messages, ProcessorTime used) {}

    private final Application application;
    private final Crm crm;
    private final Shop shop;
    private final Names names;
    private final Path folder;
    private final int messages;

    Queue(Application application, Names names, Path folder, int messages) {
        this.application = application;
        this.crm = application.crm();
        this.shop = new Shop(crm);
        this.names = names;
        this.folder = folder;
        this.messages = messages;
    }

    /** Nothing is made before the release: neither the PDF nor the message. */
    Drain wholeDrain() {
        try (Station station = Station.open(names, folder)) {
            String mailbox = station.mailbox(shop);
            command(mailbox, "/pause");
            send(mailbox);
            return release(mailbox, station);
        }
    }

    /** Each message was made, and put off by the server, before. */
    Drain preparedDrain() {
        try (Station station = Station.open(names, folder)) {
            String mailbox = station.mailbox(shop);
            station.putOff();
            List<String> deliveries = send(mailbox);
            deliveries.forEach(this::awaitDeferred);
            command(mailbox, "/pause");
            station.takeMail();
            inParallel(
                    deliveries,
                    delivery -> crm.post("/deliveries/" + delivery + "/retry", Map.of(), key())
                            .body());
            return release(mailbox, station);
        }
    }

    private List<String> send(String mailbox) {
        return inParallel(
                IntStream.range(0, messages).mapToObj(Integer::toString).toList(),
                number -> crm.post(
                                "/quotes/" + shop.quote() + "/send",
                                Map.of(
                                        "mailboxId",
                                        mailbox,
                                        "recipients",
                                        List.of("customer-" + key() + "@customer.example")),
                                key())
                        .json()
                        .get("deliveryId")
                        .asString());
    }

    private void awaitDeferred(String delivery) {
        Patience.upTo(
                PATIENCE,
                "the message to be made",
                () -> Set.of("DEFERRED", "BLOCKED")
                        .contains(crm.get("/deliveries/" + delivery)
                                .json()
                                .get("state")
                                .asString()));
    }

    private Drain release(String mailbox, Station station) {
        ProcessorTime before = application.processorTime();
        long began = System.nanoTime();
        command(mailbox, "/resume");
        double rate = station.rate(began, messages);
        return new Drain(rate, station.messages(), application.processorTime().since(before));
    }

    private void command(String mailbox, String verb) {
        crm.post("/mailboxes/" + mailbox + verb, Map.of("reason", "benchmark"), key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<String> inParallel(List<String> inputs, UnaryOperator<String> work) {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> results = inputs.stream()
                    .map(input -> clients.submit(() -> work.apply(input)))
                    .toList();
            return results.stream().map(Futures::result).toList();
        }
    }
}
