package org.annals.query.projecting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.annals.platform.messaging.PromptEventSource;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;

/** Builds what fills a generation: the view's projections, a pooled processor and a dead-letter queue, all by its name. */
@Component
class FillerFactory {
    private static final int STORE_POSITION_MILLIS = 1_000;
    private static final int MAX_LETTERS = 100_000;

    private final ListableBeanFactory beans;
    private final PromptEventSource events;
    private final TokenStore tokens;
    private final EntityManager letters;
    private final GenerationTransactions.Place place;
    private final Serializer general;
    private final Serializer eventSerializer;
    private final ProjectionSettings settings;

    FillerFactory(
            ListableBeanFactory beans,
            PromptEventSource events,
            TokenStore tokens,
            JpaTransactionManager transactions,
            EntityManager letters,
            DataSource database,
            JdbcClient jdbc,
            @Qualifier("serializer") Serializer general,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ProjectionSettings settings) {
        this.beans = beans;
        this.events = events;
        this.tokens = tokens;
        this.letters = letters;
        this.place = new GenerationTransactions.Place(transactions, database, jdbc);
        this.general = general;
        this.eventSerializer = eventSerializer;
        this.settings = settings;
    }

    /** Not started yet. */
    Filler fillerOf(Generation generation) {
        var invoker = invoker(generation);
        var executors = List.of(executor(generation, "coordinator"), executor(generation, "worker"));
        var processor = PooledStreamingEventProcessor.builder()
                .name(generation.name())
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(GenerationTransactions.joined(generation, place))
                .coordinatorExecutor(executors.getFirst())
                .workerExecutor(executors.getLast())
                .initialSegmentCount(Views.isDividable(generation.view()) ? settings.segments() : 1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batchSize())
                .claimExtensionThreshold(STORE_POSITION_MILLIS)
                .build();
        return new Filler(
                generation, processor, invoker, () -> executors.forEach(ScheduledExecutorService::shutdownNow));
    }

    BatchInvoker invoker(Generation generation) {
        Care care = new Care();
        var projections = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(projections(generation.view(), care))
                .listenerInvocationErrorHandler((failure, event, handler) -> {
                    throw failure;
                })
                .queue(queue(generation))
                .enqueuePolicy(new DeadLetterPolicy())
                .transactionManager(GenerationTransactions.separate(generation, place))
                .enableSequenceIdentifierCache()
                .build();
        return new BatchInvoker(projections, care);
    }

    GenerationTransactions transactions(Generation generation) {
        return GenerationTransactions.joined(generation, place);
    }

    /** For tables that nobody reads yet. */
    GenerationTransactions loadingTransactions(Generation generation) {
        return GenerationTransactions.loading(generation, place);
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(Generation generation) {
        return JpaSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(generation.name())
                .entityManagerProvider(new SimpleEntityManagerProvider(letters))
                .transactionManager(GenerationTransactions.joined(generation, place))
                .eventSerializer(eventSerializer)
                .genericSerializer(general)
                .maxSequences(MAX_LETTERS)
                .maxSequenceSize(MAX_LETTERS)
                .build();
    }

    private List<EventTry> projections(String view, Care care) {
        return beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> view.equals(
                        bean.getClass().getAnnotation(ProcessingGroup.class).value()))
                .map(bean -> new EventTry(new AnnotationEventHandlerAdapter(bean), place.database(), care))
                .toList();
    }

    private static ScheduledExecutorService executor(Generation generation, String role) {
        return Executors.newScheduledThreadPool(
                1,
                Thread.ofPlatform()
                        .name(generation.name() + "-" + role)
                        .daemon()
                        .factory());
    }
}
