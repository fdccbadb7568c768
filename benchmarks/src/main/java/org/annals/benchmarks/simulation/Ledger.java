package org.annals.benchmarks.simulation;

import java.util.ArrayList;
import java.util.List;

/** What mail servers took: the truth about one delivery. */
final class Ledger {
    private final List<Line> lines = new ArrayList<>();

    /** @param allowed how many copies people had allowed by then */
    record Line(long at, String recipient, String sha256, int allowed) {}

    void take(long at, List<String> recipients, String sha256, int allowed) {
        recipients.forEach(recipient -> lines.add(new Line(at, recipient, sha256, allowed)));
    }

    List<Line> lines() {
        return lines;
    }

    int copies(String recipient) {
        int copies = 0;
        for (Line line : lines) {
            if (line.recipient().equals(recipient)) {
                copies++;
            }
        }
        return copies;
    }
}
