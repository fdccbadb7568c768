package org.annals.command.delivery.submission;

import java.util.ArrayList;
import java.util.List;

/** Where an attempt stands: the phase, the server's last reply in it, and what the phases before were like. */
final class Progress {

    private final Watchdog watchdog;
    private final List<Stage> stages = new ArrayList<>();
    private boolean armed;

    Progress(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    /** A new phase begins: nothing was answered in it yet, and its time runs. */
    void enter(Phase phase) {
        stages.add(new Stage(phase));
        watchdog.restart(phase);
    }

    /** Another message begins on a connection that stands: what earlier ones went through is not its history. */
    void beginAgain() {
        stages.clear();
        armed = false;
        enter(Phase.MAIL);
    }

    void answered(Reply reply) {
        stages.getLast().reply = reply;
    }

    /** What a person may want to know about this phase. */
    void note(String detail) {
        stages.getLast().note = detail;
    }

    void arm() {
        armed = true;
    }

    Phase phase() {
        return stages.getLast().phase;
    }

    /** Null while the current phase has no well-formed answer. */
    Reply reply() {
        return stages.getLast().reply;
    }

    boolean armed() {
        return armed;
    }

    List<Stage> stages() {
        return stages;
    }

    /** One phase as it went. */
    static final class Stage {

        private final Phase phase;
        private final long began = System.nanoTime();
        private Reply reply;
        private String note;

        private Stage(Phase phase) {
            this.phase = phase;
        }

        Phase phase() {
            return phase;
        }

        /** On the scale of {@link System#nanoTime}. */
        long began() {
            return began;
        }

        boolean hasNote() {
            return note != null;
        }

        String detail() {
            return note != null ? note : reply != null ? reply.text() : "";
        }
    }
}
