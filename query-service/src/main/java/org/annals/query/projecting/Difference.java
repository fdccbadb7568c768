package org.annals.query.projecting;

/**
 * A row that only one of two generations has.
 *
 * @param side live, or rebuilt
 * @param row all its columns as PostgreSQL writes a record
 */
public record Difference(String table, String side, String row) {}
