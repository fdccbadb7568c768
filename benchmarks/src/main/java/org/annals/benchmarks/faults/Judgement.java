package org.annals.benchmarks.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the ledger says about one intent, next to what the API says.
 *
 * @param lost recipients that are told to have the message and have it not, or whose delivery came to no end
 * @param duplicates copies beyond the first
 * @param findings each of them in words
 */
record Judgement(int lost, int duplicates, List<String> findings) {

    private static final Set<String> ENDS = Set.of("SENT", "FAILED", "CANCELLED", "BOUNCED");

    boolean isClean() {
        return findings.isEmpty();
    }

    /** @param delivery as the API shows it after everything settled, or null when it shows none */
    static Judgement of(Intent intent, JsonNode delivery, Ledger ledger) {
        int lost = 0;
        int duplicates = 0;
        List<String> findings = new ArrayList<>();
        String state = delivery == null ? "missing" : delivery.get("state").asString();
        boolean ended = ENDS.contains(state);
        if (!ended) {
            findings.add("delivery " + intent.deliveryId() + " is " + state + " and came to no end");
        }
        for (String recipient : intent.recipients()) {
            List<Ledger.Line> lines = ledger.of(recipient);
            if (lines.size() > 1) {
                duplicates += lines.size() - 1;
                findings.add(recipient + " got " + lines.size() + " copies");
            }
            if (lines.isEmpty() && (!ended || state.equals("SENT") && intent.mustArriveAt(recipient))) {
                lost++;
                findings.add(recipient + " got nothing, and the delivery is " + state);
            }
            if (!lines.isEmpty() && intent.mustNotArriveAt(recipient)) {
                findings.add(recipient + " got a message that was refused or called off");
            }
            if (delivery != null) {
                lines.stream()
                        .filter(line -> !line.sha256()
                                        .equals(delivery.path("sha256").asString(""))
                                || !line.messageId()
                                        .equals(delivery.path("messageId").asString("")))
                        .forEach(line -> findings.add(recipient + " got other bytes than those archived"));
            }
        }
        return new Judgement(lost, duplicates, findings);
    }
}
