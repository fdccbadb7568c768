package org.annals.command.delivery.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Turns the phases of a connection into the steps a person is shown. */
final class ConnectionDoctor {

    private ConnectionDoctor() {}

    /** @param refusal null when the connection was fine */
    static ConnectionCheck diagnose(List<Progress.Stage> stages, Refusal refusal) {
        long ended = System.nanoTime();
        List<ConnectionCheck.Step> steps = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Progress.Stage stage = stages.get(i);
            long until = i + 1 < stages.size() ? stages.get(i + 1).began() : ended;
            add(steps, stage, Duration.ofNanos(until - stage.began()));
        }
        if (refusal == null) {
            return new ConnectionCheck(true, steps, null, null);
        }
        Classification meaning = refusal.classification();
        ConnectionCheck.Step last = steps.removeLast();
        String detail =
                refusal.reply() == null ? meaning.advice() : refusal.reply().text();
        steps.add(new ConnectionCheck.Step(last.phase(), false, detail, last.duration()));
        return new ConnectionCheck(false, steps, meaning.failureClass(), meaning.advice());
    }

    /**
     * EHLO is a step of its own where it says what the server offers us; before that it is part of the greeting. What
     * took several turns in one phase, such as a sign-in, is one step.
     */
    private static void add(List<ConnectionCheck.Step> steps, Progress.Stage stage, Duration duration) {
        boolean partOfLast = stage.phase() == Phase.EHLO && !stage.hasNote()
                || !steps.isEmpty() && steps.getLast().phase() == stage.phase();
        if (partOfLast) {
            ConnectionCheck.Step before = steps.removeLast();
            String detail = stage.phase() == Phase.EHLO ? before.detail() : stage.detail();
            steps.add(new ConnectionCheck.Step(
                    before.phase(), true, detail, before.duration().plus(duration)));
        } else {
            steps.add(new ConnectionCheck.Step(stage.phase(), true, stage.detail(), duration));
        }
    }
}
