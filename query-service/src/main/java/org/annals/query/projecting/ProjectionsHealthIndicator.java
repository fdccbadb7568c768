package org.annals.query.projecting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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
        long head = views.head();
        List<String> lines = new ArrayList<>();
        boolean stuck = false;
        for (String view : Views.ALL) {
            stuck |= views.failure(view).isPresent();
            lines.add(line(view, head - views.position(view)));
        }
        Health.Builder health = stuck ? Health.down() : Health.up();
        return health.withDetail("detail", String.join(", ", lines)).build();
    }

    private String line(String view, long behind) {
        if (views.failure(view).isPresent()) {
            return view + " stopped at an event it cannot handle";
        }
        return view + (behind <= 0 ? " caught up" : " " + behind + " events behind");
    }
}
