package org.annals.query.projecting;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * How far the views are behind the events, and how many events they could not handle. Neither stops anything: the component
 * says DEGRADED, which is not DOWN.
 */
@Component("projectionsHealthIndicator")
class ProjectionsHealthIndicator implements HealthIndicator {
    private final ViewProcessors views;
    private final Generations generations;
    private final DeadLetters letters;

    ProjectionsHealthIndicator(ViewProcessors views, Generations generations, DeadLetters letters) {
        this.views = views;
        this.generations = generations;
        this.letters = letters;
    }

    @Override
    public Health health() {
        try {
            return positions();
        } catch (DataAccessException e) {
            return Health.down()
                    .withDetail("detail", "the database does not answer")
                    .build();
        }
    }

    private Health positions() {
        long head = views.head();
        List<Line> lines = Views.ALL.stream().map(view -> line(view, head)).toList();
        boolean degraded = lines.stream().anyMatch(line -> line.setAside() > 0);
        return (degraded ? Health.status("DEGRADED") : Health.up())
                .withDetail("detail", lines.stream().map(Line::text).collect(Collectors.joining(", ")))
                .build();
    }

    private Line line(String view, long head) {
        Generation live = generations.live(view);
        return new Line(view, head - views.position(live), letters.count(live));
    }

    private record Line(String view, long behind, long setAside) {
        String text() {
            return view
                    + (behind <= 0 ? " caught up" : " " + behind + " events behind")
                    + (setAside == 0 ? "" : ", " + setAside + " events set aside");
        }
    }
}
