package org.annals.platform.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether PostgreSQL answers; the reason why it does not stays in the log. */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

    private final JdbcClient jdbc;

    DatabaseHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            var version = jdbc.sql("SHOW server_version").query(String.class).single();
            return Health.up().withDetail("detail", "PostgreSQL " + version).build();
        } catch (RuntimeException e) {
            LOG.warn("The database does not answer: {}", e.toString());
            return Health.down().withDetail("detail", "does not answer").build();
        }
    }
}
