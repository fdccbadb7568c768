package org.annals.query.projecting;

/** Hears of changes that any process announced. Must return quickly: all observers share one thread. */
public interface ChangeObserver {

    void changed(Change change);

    /** The line was down: anything may have changed meanwhile. */
    void changesMissed();
}
