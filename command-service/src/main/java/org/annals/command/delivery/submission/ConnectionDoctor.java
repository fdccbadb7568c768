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

    /** EHLO is part of the step before it: the greeting, or the change to TLS. */
    private static void add(List<ConnectionCheck.Step> steps, Progress.Stage stage, Duration duration) {
        if (stage.phase() == Phase.EHLO) {
            ConnectionCheck.Step before = steps.removeLast();
            steps.add(new ConnectionCheck.Step(
                    before.phase(), true, before.detail(), before.duration().plus(duration)));
        } else {
            steps.add(new ConnectionCheck.Step(stage.phase(), true, stage.detail(), duration));
        }
    }
}
