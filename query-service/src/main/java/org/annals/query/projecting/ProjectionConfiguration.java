package org.annals.query.projecting;

import org.annals.platform.messaging.PromptEventSource;
import org.annals.platform.store.SchemaMigration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of the read models, and one pooled processor per view that fills them from the first event on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

    @Bean
    SchemaMigration readModelSchema() {
        return new SchemaMigration(2, "read", "db/read");
    }

    @Bean
    ConfigurerModule oneProcessorPerView(
            ProjectionSettings settings, ObjectProvider<PromptEventSource> events, Stumbles stumbles) {
        return configurer -> Views.ALL.forEach(view -> configurer
                .eventProcessing()
                .registerErrorHandler(view, c -> stumbles)
                .registerPooledStreamingEventProcessor(
                        view,
                        c -> events.getObject(),
                        (c, processor) -> processor
                                .initialSegmentCount(settings.segments())
                                .batchSize(settings.batchSize())
                                .initialToken(StreamableMessageSource::createTailToken)));
    }
}
