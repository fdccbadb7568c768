package org.annals.standalone;

import java.io.PrintStream;

/** The few lines a person reads while the system starts and stops. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean stopping;

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

    /** From now on a start that does not succeed is no news. */
    void stopping() {
        stopping = true;
        step("Stopping");
    }

    /** Says in one line why there is no start. */
    void refused(String reason) {
        if (!stopping) {
            complain(reason);
        }
    }

    void complain(String reason) {
        err.println("annals: " + reason.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }
}
