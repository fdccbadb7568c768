package org.annals.query.projecting;

import org.annals.platform.store.SchemaMigration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of the read models, and who fills them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

    @Bean
    SchemaMigration readModelSchema() {
        return new SchemaMigration(2, "read", "db/read", GenerationStart::prepare);
    }

    @Bean
    ConfigurerModule viewsAreFilledByGeneration() {
        return configurer -> Views.ALL.forEach(view -> configurer
                .eventProcessing()
                .registerEventProcessor(view, (name, configuration, invoker) -> new HandledByFillers(name)));
    }
}
