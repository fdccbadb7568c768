package org.annals.command.delivery;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The delivery machinery: queue rows in the transaction of their events, the saga, its persisted deadlines, the engine. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final String SAGA = "delivery-saga";

    @Bean
    DeliverySettings deliverySettings(Environment environment) {
        return DeliverySettings.from(environment);
    }

    @Bean
    RetryPolicy retryPolicy(DeliverySettings settings) {
        return settings.retries();
    }

    @Bean
    SmtpSubmission smtpSubmission(Environment environment) {
        return new SmtpSubmission(
                SubmissionTimeouts.defaults(), new TargetGuard(environment.getProperty(TargetGuard.SETTING)));
    }

    @Bean
    ConfigurerModule deliveryProcessors() {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor(DeliveryQueue.GROUP)
                .registerPooledStreamingEventProcessorConfiguration(
                        SAGA,
                        (configuration, processor) -> processor
                                .initialSegmentCount(2)
                                .batchSize(50)
                                .initialToken(source -> source.createHeadToken()));
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .sqlSchema(new PostgresSagaSqlSchema(SagaSchema.builder()
                        .sagaEntryTable("command.saga_entry")
                        .revisionColumn("revision")
                        .serializedSagaColumn("serialized_saga")
                        .associationValueEntryTable("command.association_value_entry")
                        .associationKeyColumn("association_key")
                        .associationValueColumn("association_value")
                        .sagaIdColumn("saga_id")
                        .sagaTypeColumn("saga_type")
                        .build()))
                .serializer(serializer)
                .build();
    }
}
