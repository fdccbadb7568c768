package org.annals.benchmarks.faults;

/** Something else happened than what the row expects. */
final class RowFailed extends RuntimeException {

    RowFailed(String what) {
        super(what);
    }

    static void unless(boolean expected, String otherwise) {
        if (!expected) {
            throw new RowFailed(otherwise);
        }
    }
}
