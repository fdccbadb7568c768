package org.annals.benchmarks.faults;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody pressed Send. Recipients are unique to the intent, so that the ledger's lines can be told apart.
 */
final class Intent {

    private final String key = UUID.randomUUID().toString();
    private final List<String> recipients;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile String deliveryId;
    private volatile boolean calledOff;

    Intent(List<String> recipients) {
        this.recipients = recipients.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The idempotency key of the request. */
    String key() {
        return key;
    }

    List<String> recipients() {
        return recipients;
    }

    /** The API has answered: from now on it is bound to its word. */
    void accepted(String id) {
        deliveryId = id;
    }

    boolean isAccepted() {
        return deliveryId != null;
    }

    String deliveryId() {
        return deliveryId;
    }

    /** A mail server refused this recipient for good; nothing is owed to it. */
    void refused(String recipient) {
        refused.add(recipient);
    }

    /** A person stopped it before it went out; nothing may arrive any more. */
    void calledOff() {
        calledOff = true;
    }

    boolean mustArriveAt(String recipient) {
        return !calledOff && !refused.contains(recipient);
    }

    boolean mustNotArriveAt(String recipient) {
        return !mustArriveAt(recipient);
    }
}
