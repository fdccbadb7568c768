package org.annals.query.report;

import java.util.Set;

/**
 * The kind of record that a report counts.
 *
 * @param slice the record's kind, such as {@code quote}
 * @param table its facts, a row per record with {@code id} and {@code version}
 * @param name the column with what people call the record; null in it while it has no name yet
 * @param status the column with the record's state
 * @param about a scalar query over the fact {@code f}: what the record has to do with, for a list of them
 * @param totals the same facts added up, with {@code count} and {@code total}, per combination of some columns
 */
record Subject(String slice, String table, String name, String status, String about, Totals totals) {

    /** What changes of figures are announced as; the id is the subject's slice. */
    static final String SLICE = "report";

    /** @param columns by which a question can be answered from the totals; none when there are no totals */
    record Totals(String table, Set<String> columns) {
        static final Totals NONE = new Totals("", Set.of());
    }
}
