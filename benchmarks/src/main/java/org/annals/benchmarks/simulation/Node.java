package org.annals.benchmarks.simulation;

/** One process: its steps vanish when it crashes and wait while it stalls. */
final class Node {
    final String name;
    private final World world;
    private int incarnation;
    private long backAt;
    private long stalledUntil;

    Node(World world, String name) {
        this.world = world;
        this.name = name;
    }

    boolean isUp() {
        return backAt <= world.calendar.now() && !isStalled();
    }

    boolean isStalled() {
        return stalledUntil > world.calendar.now();
    }

    int incarnation() {
        return incarnation;
    }

    void crash() {
        incarnation++;
        stalledUntil = 0;
        backAt = world.calendar.now() + world.chance.between(500, 2 * Chance.MINUTE);
        world.tally.crashes++;
    }

    /** Plans a step of this incarnation; between any two steps it may crash or stall. */
    void step(long in, Runnable what) {
        int born = incarnation;
        world.calendar.in(in, () -> perform(born, what));
    }

    private void perform(int born, Runnable what) {
        if (born != incarnation) {
            return;
        }
        if (isStalled()) {
            world.calendar.at(stalledUntil, () -> perform(born, what));
            return;
        }
        if (!world.isHealed() && world.chance.of(0.004)) {
            crash();
            return;
        }
        if (!world.isHealed() && world.chance.of(0.004)) {
            world.tally.stalls++;
            stalledUntil = world.calendar.now() + world.chance.between(Chance.SECOND, 12 * Chance.MINUTE);
            world.calendar.at(stalledUntil, () -> perform(born, what));
            return;
        }
        what.run();
    }
}
