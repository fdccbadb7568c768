package org.annals.query.report;

import java.util.Comparator;
import java.util.List;
import org.annals.platform.problem.NotFound;
import org.springframework.stereotype.Component;

/** All reports there are. */
@Component
class Reports {
    private final List<Report> all;

    Reports(List<Report> all) {
        this.all = all.stream().sorted(Comparator.comparing(Report::name)).toList();
    }

    List<Report> all() {
        return all;
    }

    /** @throws NotFound when there is none of that name */
    Report named(String name) {
        return all.stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("report", name));
    }
}
