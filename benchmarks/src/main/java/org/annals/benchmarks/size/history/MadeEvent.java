package org.annals.benchmarks.size.history;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that never happened.
 *
 * @param type the kind of its record, as the store names it
 * @param sequence 0 for the record's first event
 * @param actor who, as the metadata says
 * @param request from which request, as the metadata says
 */
public record MadeEvent(
        UUID id, String type, UUID record, long sequence, Object payload, Instant at, String actor, UUID request) {}
