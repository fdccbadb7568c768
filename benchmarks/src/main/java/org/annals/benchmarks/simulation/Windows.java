package org.annals.benchmarks.simulation;

import java.util.List;

/** Stretches of time in which something is away; asked about times that only go forward. */
final class Windows {
    private final List<long[]> windows;
    private int next;

    Windows(List<long[]> windows) {
        this.windows = windows;
    }

    boolean contain(long at) {
        while (next < windows.size() && windows.get(next)[1] <= at) {
            next++;
        }
        return next < windows.size() && windows.get(next)[0] <= at;
    }
}
