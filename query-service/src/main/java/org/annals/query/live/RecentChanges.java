package org.annals.query.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.annals.query.projecting.Change;

/**
 * The latest changes in the order in which PostgreSQL announced them, which is the same on every node: a listener whose
 * line broke goes on after the last mark it saw, here or on another node. Not safe for threads by itself.
 */
final class RecentChanges {
    private static final int KEPT = 2_000;

    private final Deque<Change> changes = new ArrayDeque<>();
    private String begin = Change.newMark();

    void add(Change change) {
        changes.addLast(change);
        if (changes.size() > KEPT) {
            begin = changes.removeFirst().mark();
        }
    }

    /** Something was missed: no mark from before leads anywhere any more. */
    void startAnew() {
        changes.clear();
        begin = Change.newMark();
    }

    /** The mark of the latest change. */
    String latest() {
        return changes.isEmpty() ? begin : changes.getLast().mark();
    }

    /** What came after the mark; empty when nobody here knows the mark (any more). */
    Optional<List<Change>> after(String mark) {
        List<Change> all = List.copyOf(changes);
        if (mark.equals(begin)) {
            return Optional.of(all);
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).mark().equals(mark)) {
                return Optional.of(all.subList(i + 1, all.size()));
            }
        }
        return Optional.empty();
    }
}
