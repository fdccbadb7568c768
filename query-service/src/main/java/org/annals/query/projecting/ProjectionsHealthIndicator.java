package org.annals.query.projecting;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How far the views are behind the events. Being behind is no failure; stumbling over an event is. */
@Component("projectionsHealthIndicator")
class ProjectionsHealthIndicator implements HealthIndicator {
    private final ViewProcessors views;

    ProjectionsHealthIndicator(ViewProcessors views) {
        this.views = views;
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
        boolean stuck = Views.ALL.stream().anyMatch(views::stumbles);
        String detail = Views.ALL.stream().map(view -> line(view, head)).collect(Collectors.joining(", "));
        return (stuck ? Health.down() : Health.up())
                .withDetail("detail", detail)
                .build();
    }

    private String line(String view, long head) {
        long behind = head - views.position(view);
        if (views.stumbles(view)) {
            return view + " stopped at an event it cannot handle, " + behind + " events behind";
        }
        return view + (behind <= 0 ? " caught up" : " " + behind + " events behind");
    }
}
