package org.annals.query.live;

/** Tells a client to read a record again, if it shows it. */
public record LiveChange(String slice, String id, long version) {}
