package org.annals.benchmarks.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.api.delivery.RecipientState;
import org.annals.command.delivery.LiveDelivery;
import org.annals.command.delivery.LiveSaga;

/** One delivery with all that belongs to it. */
final class Case {
    final long number;
    final UUID id;
    final UUID quoteId;
    final Box box;
    final List<String> recipients;
    final LiveDelivery delivery;
    final Row row = new Row();
    final Ledger ledger = new Ledger();
    final List<Happened> log = new ArrayList<>();
    final Map<String, RecipientState> told = new LinkedHashMap<>();

    LiveSaga saga;
    int sagaPosition;
    boolean sagaAwake;
    boolean requested;
    int copiesAllowed = 1;
    boolean markedByPerson;
    boolean armedWithoutVerdict;
    boolean quoteTold;
    int retries;
    long filedAt = Row.NEVER;
    long expiresAt = Row.NEVER;
    boolean allOrNothing;
    String state = "WISHED";

    /** @param own whether it is an event of the delivery itself */
    record Happened(long at, Object event, boolean own) {}

    Case(long number, UUID id, UUID quoteId, Box box, List<String> recipients, LiveDelivery delivery) {
        this.number = number;
        this.id = id;
        this.quoteId = quoteId;
        this.box = box;
        this.recipients = recipients;
        this.delivery = delivery;
    }

    void happened(long at, Object event, boolean own) {
        log.add(new Happened(at, event, own));
    }
}
