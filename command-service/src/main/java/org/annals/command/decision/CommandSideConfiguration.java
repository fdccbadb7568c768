package org.annals.command.decision;

import java.time.Clock;
import java.time.ZoneId;
import org.annals.platform.store.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {

    @Bean
    SchemaMigration commandSchema() {
        return new SchemaMigration(1, "command", "db/command");
    }

    /** Dates on documents are those of the business, whatever zone the server runs in. */
    @Bean
    Clock clock(Environment environment) {
        return Clock.system(ZoneId.of(environment.getProperty("CRM_TIME_ZONE", "UTC")));
    }
}
