package org.annals.benchmarks.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts of one world, or of many together; and the digest of all events in their order. */
final class Tally {
    long deliveries;
    long attempts;
    long events;
    long commands;
    long crashes;
    long stalls;
    long refusedCommits;
    long ambiguousCommits;
    long sagaRepeats;
    long unknown;
    long sendAgains;
    long marks;
    long lost;
    long duplicates;
    long allowedCopies;
    long stuck;
    long broken;
    long controlLost;
    long controlDuplicates;
    long digest = 1;
    final TreeMap<String, Long> ends = new TreeMap<>();
    final List<Violation> violations = new ArrayList<>();

    record Violation(long delivery, String what, List<String> trace) {}

    void note(long value) {
        digest = (digest ^ value) * 0x9E3779B97F4A7C15L;
        digest ^= digest >>> 29;
    }

    void add(Tally other) {
        deliveries += other.deliveries;
        attempts += other.attempts;
        events += other.events;
        commands += other.commands;
        crashes += other.crashes;
        stalls += other.stalls;
        refusedCommits += other.refusedCommits;
        ambiguousCommits += other.ambiguousCommits;
        sagaRepeats += other.sagaRepeats;
        unknown += other.unknown;
        sendAgains += other.sendAgains;
        marks += other.marks;
        lost += other.lost;
        duplicates += other.duplicates;
        allowedCopies += other.allowedCopies;
        stuck += other.stuck;
        broken += other.broken;
        controlLost += other.controlLost;
        controlDuplicates += other.controlDuplicates;
        other.ends.forEach((state, count) -> ends.merge(state, count, Long::sum));
        other.violations.stream().limit(20 - Math.min(20, violations.size())).forEach(violations::add);
        note(other.digest);
    }

    boolean isClean() {
        return lost == 0 && duplicates == 0 && stuck == 0 && broken == 0;
    }
}
