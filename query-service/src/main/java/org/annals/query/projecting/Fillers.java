package org.annals.query.projecting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a filler for every generation that has to be kept up to date, on every node; token claims decide whose works. What
 * nobody needs any more is dropped.
 */
@Component
public class Fillers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Fillers.class);
    private static final long EVERY_MILLIS = 500;
    private static final int RETIRED_SECONDS = 5;
    private static final long SOON_SECONDS = 30;

    private final Map<String, Filler> running = new ConcurrentHashMap<>();
    private final FillerFactory factory;
    private final Generations generations;
    private final GenerationTables tables;
    private final Loader loader;
    private final ProjectionSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable ScheduledExecutorService clock;

    Fillers(
            FillerFactory factory,
            Generations generations,
            GenerationTables tables,
            Loader loader,
            ProjectionSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.factory = factory;
        this.generations = generations;
        this.tables = tables;
        this.loader = loader;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** This node's processor of the generation; empty when it has none, for example of a newer version. */
    public Optional<StreamingEventProcessor> processor(Generation generation) {
        return Optional.ofNullable(running.get(generation.name())).map(Filler::processor);
    }

    Optional<Filler> named(String name) {
        return Optional.ofNullable(running.get(name));
    }

    @Override
    public void start() {
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("fillers").daemon().factory());
        ticks.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        ticks.scheduleWithFixedDelay(this::dropUnneeded, SOON_SECONDS, SOON_SECONDS, TimeUnit.SECONDS);
        clock = ticks;
        reconcile();
    }

    @Override
    public void stop() {
        ScheduledExecutorService ticks = clock;
        if (ticks != null) {
            ticks.shutdownNow();
            clock = null;
        }
        loader.stop();
        CompletableFuture.allOf(running.values().stream().map(Filler::stop).toArray(CompletableFuture[]::new))
                .exceptionally(failure -> null)
                .join();
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    private void look() {
        try {
            reconcile();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the generations of the views are not known at the moment: {}", e.getMessage());
        }
    }

    private synchronized void reconcile() {
        Map<String, Generation> wanted = generations.fed(RETIRED_SECONDS).stream()
                .filter(generation -> generation.version() <= Views.version(generation.view()))
                .collect(Collectors.toMap(Generation::name, Function.identity()));
        List.copyOf(running.keySet()).stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> running.remove(name).stop());
        if (clock != null) {
            loader.look(generations.loading().stream()
                    .filter(generation -> generation.version() == Views.version(generation.view()))
                    .toList());
        }
        wanted.values().stream()
                .filter(generation -> !running.containsKey(generation.name()))
                .forEach(this::run);
    }

    private void run(Generation generation) {
        if (clock == null) {
            return;
        }
        Filler filler = factory.fillerOf(generation);
        filler.processor().start();
        running.put(generation.name(), filler);
    }

    private void dropUnneeded() {
        try {
            generations.droppable(settings.keepRetired().toSeconds()).forEach(this::drop);
        } catch (DataAccessException | TransactionException e) {
            LOG.info("retired tables are dropped later: {}", e.getMessage());
        }
    }

    /** Waits a moment at most: whoever still reads the tables goes first. */
    void drop(Generation generation) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL lock_timeout = '1s'").update();
            tables.drop(generation);
            generations.forget(generation);
        });
    }
}
