package org.annals.standalone;

import java.io.PrintStream;

/** The few lines a person reads while the system starts and stops. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Announces work that takes a moment. */
    void step(String what) {
        say(what + " ...");
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Says in one line why there is no start. */
    void refused(String reason) {
        err.println("annals: " + reason.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }
}
