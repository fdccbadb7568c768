package org.annals.query.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One report. It says what is counted and by what; figures, the records behind them, their explanation and the export all
 * follow from that. A new one needs nothing but its class.
 */
interface Report {

    /** In addresses, such as {@code quote-pipeline}. */
    String name();

    /** One sentence on what is counted. */
    String description();

    Subject subject();

    /** The day that the report goes by: a column of the facts. Records without one are not counted. */
    String day();

    /** What figures can be grouped and filtered by. */
    List<Dimension> dimensions();

    /** The names of what they are grouped by unless somebody says otherwise. */
    List<String> groupedBy();

    /** What is told besides the number of records. */
    Set<Measure> measures();

    /** The kinds of events that make the figures. */
    List<Class<?>> events();

    /**
     * What a record counts for after one more of those events.
     *
     * @param at when it was recorded
     */
    Tally after(Tally before, Object event, Instant at);

    default boolean tells(Measure measure) {
        return measures().contains(measure);
    }

    default Optional<Dimension> dimension(String name) {
        return dimensions().stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst();
    }
}
