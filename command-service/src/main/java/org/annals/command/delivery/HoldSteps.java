package org.annals.command.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.annals.api.mailbox.HoldCause;

/** How long a mailbox is held: longer each time it happens again without a success between. */
record HoldSteps(List<Duration> connect, List<Duration> rate) {

    static HoldSteps standard() {
        return new HoldSteps(minutes(1, 2, 5, 15), minutes(15, 30, 60));
    }

    /** The same steps for every cause, for trying things out. */
    static HoldSteps of(List<Duration> steps) {
        return new HoldSteps(steps, steps);
    }

    Duration step(HoldCause cause, int heldBefore) {
        List<Duration> steps = cause == HoldCause.CONNECT ? connect : rate;
        return steps.get(Math.min(heldBefore, steps.size() - 1));
    }

    private static List<Duration> minutes(int... minutes) {
        return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
