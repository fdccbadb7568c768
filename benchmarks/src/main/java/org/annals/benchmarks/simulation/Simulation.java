package org.annals.benchmarks.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets deliveries live their lives under every fault, in simulated time, and judges them by the mail servers' ledger.
 *
 * <p>Exit code 0 when nothing was lost, doubled, stuck or broken; 1 otherwise; 2 for a bad option.
 */
public final class Simulation {
    static final int PER_WORLD = 1_000;

    private final SimulationOptions options;
    private final Flaw flaw;
    private final AtomicLong done = new AtomicLong();

    Simulation(SimulationOptions options, Flaw flaw) {
        this.options = options;
        this.flaw = flaw;
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(SimulationOptions.USAGE);
            return;
        }
        SimulationOptions options;
        try {
            options = SimulationOptions.parse(Arrays.asList(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("simulate: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        Simulation simulation = new Simulation(options, Flaw.NONE);
        Tally tally = options.only() >= 0 ? simulation.tellOne() : simulation.run(true);
        new SimulationReport(options).conclude(tally);
        System.exit(tally.isClean() ? 0 : 1);
    }

    /** All worlds, as many at a time as there are processors; added up in their order, whatever ended first. */
    Tally run(boolean aloud) throws InterruptedException, ExecutionException {
        Tally all = new Tally();
        long[] seeds = seeds();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Tally>> worlds = new ArrayList<>();
            for (int i = 0; i < seeds.length; i++) {
                int world = i;
                worlds.add(threads.submit(() -> live(seeds[world], world)));
            }
            SimulationProgress progress = new SimulationProgress(options.deliveries(), done, aloud);
            for (int i = 0; i < worlds.size(); i++) {
                all.add(worlds.get(i).get());
                worlds.set(i, null);
                progress.tell();
            }
        }
        return all;
    }

    private Tally tellOne() {
        int world = (int) (options.only() / PER_WORLD);
        Tally tally = new Tally();
        tally.add(new World(seeds()[world], (long) world * PER_WORLD, size(world), flaw).live(options.only()));
        return tally;
    }

    private Tally live(long seed, int world) {
        long first = (long) world * PER_WORLD;
        Tally tally = new World(seed, first, size(world), flaw).live(-1);
        Tally control = new World(seed, first, size(world), Flaw.NONE).liveNaively();
        tally.controlLost = control.controlLost;
        tally.controlDuplicates = control.controlDuplicates;
        done.addAndGet(size(world));
        return tally;
    }

    private int size(int world) {
        return Math.min(PER_WORLD, options.deliveries() - world * PER_WORLD);
    }

    private long[] seeds() {
        int worlds = (options.deliveries() + PER_WORLD - 1) / PER_WORLD;
        return new SplittableRandom(options.seed()).longs(worlds).toArray();
    }
}
