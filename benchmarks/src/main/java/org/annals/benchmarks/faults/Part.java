package org.annals.benchmarks.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.annals.benchmarks.faults.agent.Place;

/**
 * Rows that share one application and its store.
 *
 * @param rows the names of those that were asked for
 * @param smtpTimeoutSeconds how long the application waits for mail servers
 * @param places where its JVM may be stopped
 */
record Part(String name, List<String> rows, int smtpTimeoutSeconds, List<Place> places, Consumer<Stage> play) {

    void run(Lot lot) {
        if (rows.isEmpty()) {
            return;
        }
        try (Stage stage = Stage.open(lot, name, smtpTimeoutSeconds, places)) {
            play.accept(stage);
        } catch (Exception broken) {
            lot.report().add(new RowResult("PART: " + name, broken.toString(), Duration.ZERO));
        }
    }
}
