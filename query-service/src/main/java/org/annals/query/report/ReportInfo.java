package org.annals.query.report;

import java.util.List;
import java.util.Locale;

/**
 * A report, and what it can be asked.
 *
 * @param name in addresses
 * @param description one sentence on what is counted
 * @param slice the kind of records it counts
 * @param dimensions what it can be grouped and filtered by
 * @param groupBy what it is grouped by unless somebody says otherwise
 * @param measures what it tells besides counts: {@code amount}, {@code duration}
 * @param events the kinds of events that make its figures
 */
public record ReportInfo(
        String name,
        String description,
        String slice,
        List<Dimension> dimensions,
        List<String> groupBy,
        List<String> measures,
        List<String> events) {

    /**
     * Something that figures can be grouped and filtered by.
     *
     * @param kind {@code word}, {@code currency}, {@code id} or {@code month}
     * @param values what a word can be
     */
    public record Dimension(String name, String kind, List<String> values) {}

    static ReportInfo of(Report report) {
        return new ReportInfo(
                report.name(),
                report.description(),
                report.subject().slice(),
                report.dimensions().stream()
                        .map(dimension -> new Dimension(
                                dimension.name(), dimension.kind().name().toLowerCase(Locale.ROOT), dimension.known()))
                        .toList(),
                report.groupedBy(),
                report.measures().stream()
                        .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                report.events().stream().map(Class::getSimpleName).sorted().toList());
    }
}
