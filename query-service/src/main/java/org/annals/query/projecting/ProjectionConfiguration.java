package org.annals.query.projecting;

import org.annals.platform.store.SchemaMigration;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The tables of the read models, and one pooled processor per view that fills them from the first event on. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

    @Bean
    SchemaMigration readModelSchema() {
        return new SchemaMigration(2, "read", "db/read");
    }

    @Bean
    ConfigurerModule oneProcessorPerView(ProjectionSettings settings) {
        return configurer -> Views.ALL.forEach(view -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(view, Configuration::eventStore, (c, processor) -> processor
                        .initialSegmentCount(settings.segments())
                        .batchSize(settings.batchSize())
                        .initialToken(StreamableMessageSource::createTailToken)));
    }
}
