package org.annals.standalone;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Everything that must be stopped, last started first. Whoever wants to add more while it runs waits for ever: the
 * process is ending.
 */
final class Teardown {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Console console;

    Teardown(Console console) {
        this.console = console;
    }

    /** Takes over the stopping of something that is about to start. */
    synchronized void add(AutoCloseable part) {
        started.push(part);
    }

    void runAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::run, "teardown"));
    }

    private synchronized void run() {
        if (started.isEmpty()) {
            return;
        }
        console.stopping();
        while (!started.isEmpty()) {
            stop(started.pop());
        }
        console.say("stopped");
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            console.complain("not stopped in order: " + e.getMessage());
        }
    }
}
