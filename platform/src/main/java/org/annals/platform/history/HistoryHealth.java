package org.annals.platform.history;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the seal is behind the events. Being behind is no failure; the database not answering is. */
@Component("historyHealthIndicator")
class HistoryHealth implements HealthIndicator {
    private static final int MANY = 10_000;
    private static final String UNSEALED = """
            SELECT count(*) FROM (
                SELECT 1 FROM store.domain_event
                 WHERE global_index > coalesce(
                     (SELECT last_position FROM store.history_block ORDER BY number DESC LIMIT 1), 0)
                 LIMIT %d) unsealed
            """.formatted(MANY);

    private final JdbcClient jdbc;

    HistoryHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            int unsealed = jdbc.sql(UNSEALED).query(Integer.class).single();
            return Health.up().withDetail("detail", detail(unsealed)).build();
        } catch (DataAccessException e) {
            return Health.down()
                    .withDetail("detail", "the database does not answer")
                    .build();
        }
    }

    private static String detail(int unsealed) {
        if (unsealed == 0) {
            return "all events sealed";
        }
        return unsealed == MANY ? MANY + " or more events not yet sealed" : unsealed + " events not yet sealed";
    }
}
