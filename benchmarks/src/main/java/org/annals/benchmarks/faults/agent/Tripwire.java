package org.annals.benchmarks.faults.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the instrumented places call. A file says which place is armed: the place, at which call it goes off, and whether
 * the JVM halts there or the thread is held until the file is gone.
 */
public final class Tripwire {

    static final String ARMED = "armed";
    static final String REACHED = "reached";
    static final String HALT = "halt";

    private static final int HALTED = 137;
    private static volatile Path folder;
    private static String counted = "";
    private static int calls;

    private Tripwire() {}

    static void in(Path control) {
        folder = control;
    }

    /** Called by the application's own code, where the agent put the call. */
    public static void at(String place) {
        Path armed = folder.resolve(ARMED);
        if (!Files.exists(armed)) {
            return;
        }
        try {
            String[] order = Files.readString(armed).split("\n");
            if (order[0].equals(place) && count(order[3]) == Integer.parseInt(order[1])) {
                Files.writeString(folder.resolve(REACHED), place);
                goOff(order[2], armed);
            }
        } catch (IOException disarmedMeanwhile) {
            // then nothing is to happen here
        }
    }

    /** Which call this is since the place was armed. */
    private static synchronized int count(String arming) {
        if (!arming.equals(counted)) {
            counted = arming;
            calls = 0;
        }
        return ++calls;
    }

    private static void goOff(String action, Path armed) {
        if (action.equals(HALT)) {
            Runtime.getRuntime().halt(HALTED);
        }
        while (Files.exists(armed)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
