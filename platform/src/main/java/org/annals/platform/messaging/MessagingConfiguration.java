package org.annals.platform.messaging;

import java.util.Map;
import org.annals.api.EventMetadata;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commands with their metadata and retries, events with their errors, both as plain JSON. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    NodeName nodeName() {
        return NodeName.ofThisProcess();
    }

    @Bean
    @SuppressWarnings("unchecked")
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryConcurrentChanges())
                .dispatchInterceptors(new CommandsNameTheirActor())
                .build();
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    /** Whatever a command causes carries the command's actor, reason and correlation id. */
    @Bean
    CorrelationDataProvider metadataToCarryOver() {
        return new SimpleCorrelationDataProvider(
                EventMetadata.ACTOR, EventMetadata.REASON, EventMetadata.CORRELATION_ID);
    }

    /** What a person says about since when holds for what their command causes, not for what follows from it later. */
    @Bean
    CorrelationDataProvider effectiveDateToCarryOver() {
        var effectiveAt = new SimpleCorrelationDataProvider(EventMetadata.EFFECTIVE_AT);
        return message -> message instanceof CommandMessage<?> ? effectiveAt.correlationDataFor(message) : Map.of();
    }

    /** An event that cannot be handled stops its processor, which tries again: nothing is skipped. */
    @Bean
    ConfigurerModule eventsAreNeverSkipped() {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
    }

    @Bean
    Jackson3SerializerCustomizer eventJson() {
        return EventJson::customise;
    }
}
