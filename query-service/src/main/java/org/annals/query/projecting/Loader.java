package org.annals.query.projecting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills new tables up to about today, before a processor takes over: events are read once for all generations that are being
 * loaded, thousands share a transaction, and indexes come last. One node loads at a time; when it dies, the next one
 * goes on from the last transaction.
 */
@Component
class Loader {
    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
    private static final int BATCH = 4_000;
    private static final long STOP_SECONDS = 5;
    private static final long LOCK = 0x6C6F616465720000L;

    private final Generations generations;
    private final GenerationTables tables;
    private final FillerFactory factory;
    private final Positions positions;
    private final EventStorageEngine events;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private volatile boolean stopped;
    private CompletableFuture<@Nullable Void> running = CompletableFuture.completedFuture(null);

    Loader(
            Generations generations,
            GenerationTables tables,
            FillerFactory factory,
            Positions positions,
            EventStorageEngine events,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.generations = generations;
        this.tables = tables;
        this.factory = factory;
        this.positions = positions;
        this.events = events;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Loads these generations, unless this node or another one is loading already. */
    synchronized void look(List<Generation> waiting) {
        if (!waiting.isEmpty() && running.isDone()) {
            stopped = false;
            running = CompletableFuture.runAsync(
                    () -> loadInTurn(waiting),
                    task -> Thread.ofPlatform().name("loader").daemon().start(task));
        }
    }

    /** Ends after the batch that is under way, or leaves it to PostgreSQL to take back. */
    void stop() {
        stopped = true;
        running.completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
    }

    private void loadInTurn(List<Generation> waiting) {
        try (Connection turn = database.getConnection()) {
            if (!isMine(turn, "SELECT pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                new Load(waiting).run();
            } finally {
                isMine(turn, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException | DataAccessException | TransactionException e) {
            LOG.warn("new tables are loaded later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("new tables cannot be loaded, tried again", e);
        }
    }

    private static boolean isMine(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Generations that are loaded together. */
    private final class Load {
        private final Map<Generation, Filling> fillings = new LinkedHashMap<>();

        private Load(List<Generation> waiting) {
            for (Generation generation : waiting) {
                fillings.put(
                        generation,
                        new Filling(
                                generation,
                                factory,
                                positions.furthest(generation).orElse(null)));
            }
        }

        private void run() {
            try (ExecutorService reader = executor("load-read", 1);
                    ExecutorService writers =
                            executor("load-write", Runtime.getRuntime().availableProcessors() + 1)) {
                while (goesOn() && readOn(reader, writers) >= BATCH) {
                    LOG.debug("caught up to where the log ended before, on to where it ends now");
                }
                await(CompletableFuture.allOf(fillings.keySet().stream()
                        .map(generation -> CompletableFuture.runAsync(() -> finish(generation), writers))
                        .toArray(CompletableFuture[]::new)));
            }
        }

        /** Not when the rebuild was given up meanwhile: nobody would notice where the log ends. */
        private boolean goesOn() {
            return !stopped && !fillings.isEmpty();
        }

        /**
         * A generation that is done with a batch goes on to the next one while others still write the last.
         *
         * @return how many events there were
         */
        private long readOn(ExecutorService reader, ExecutorService writers) {
            long count = 0;
            try (Stream<? extends TrackedEventMessage<?>> stream = events.readEvents(lowest(), false)) {
                Iterator<? extends TrackedEventMessage<?>> rest = stream.iterator();
                Map<Generation, CompletableFuture<Void>> writing = new HashMap<>();
                CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
                var next = CompletableFuture.supplyAsync(() -> batch(rest), reader);
                for (var batch = next.join(); !batch.isEmpty() && goesOn(); batch = next.join()) {
                    next = CompletableFuture.supplyAsync(() -> batch(rest), reader);
                    var written = write(batch, writing, writers);
                    await(before);
                    before = written;
                    fillings.keySet().retainAll(generations.loading());
                    count += batch.size();
                }
                next.join();
                await(before);
            }
            return count;
        }

        private @Nullable TrackingToken lowest() {
            List<@Nullable TrackingToken> all = new ArrayList<>();
            fillings.values().forEach(filling -> all.add(filling.reached()));
            return all.contains(null)
                    ? null
                    : all.stream()
                            .map(Objects::requireNonNull)
                            .reduce(TrackingToken::lowerBound)
                            .orElse(null);
        }

        private static List<TrackedEventMessage<?>> batch(Iterator<? extends TrackedEventMessage<?>> rest) {
            List<TrackedEventMessage<?>> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && rest.hasNext()) {
                TrackedEventMessage<?> event = rest.next();
                event.getPayload();
                event.getMetaData();
                batch.add(event);
            }
            return batch;
        }

        /** @param writing what each generation is told to write last; after that it writes this batch, unless that fails */
        private CompletableFuture<Void> write(
                List<TrackedEventMessage<?>> batch,
                Map<Generation, CompletableFuture<Void>> writing,
                ExecutorService writers) {
            fillings.forEach((generation, filling) -> writing.put(
                    generation,
                    writing.getOrDefault(generation, CompletableFuture.completedFuture(null))
                            .thenRunAsync(
                                    () -> filling.fill(
                                            batch,
                                            () -> positions.store(
                                                    generation, batch.getLast().trackingToken())),
                                    writers)));
            return CompletableFuture.allOf(
                    fillings.keySet().stream().map(writing::get).toArray(CompletableFuture[]::new));
        }

        private static void await(CompletableFuture<Void> work) {
            try {
                work.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        private void finish(Generation generation) {
            if (stopped) {
                return;
            }
            transaction.executeWithoutResult(status -> {
                tables.index(generation);
                generations.loaded(generation);
            });
        }

        private static ExecutorService executor(String name, int threads) {
            return Executors.newFixedThreadPool(
                    threads, Thread.ofPlatform().name(name + "-", 1).daemon().factory());
        }
    }
}
