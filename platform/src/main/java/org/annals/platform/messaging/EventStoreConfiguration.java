package org.annals.platform.messaging;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon's event and token store on the one PostgreSQL. Every bean is named here, because what auto-configuration picks
 * when one is missing would keep tokens in memory or payloads as large objects.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    private static final EventSchema EVENTS = EventSchema.builder()
            .eventTable("store.domain_event")
            .snapshotTable("store.snapshot_event")
            .globalIndexColumn("global_index")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .eventIdentifierColumn("event_identifier")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .timestampColumn("time_stamp")
            .build();
    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("store.token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("time_stamp")
            .setOwnerColumn("owner")
            .build();
    private static final int READ_BATCH = 500;
    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    TransactionManager axonTransactionManager(JdbcTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource database,
            TransactionManager axonTransactionManager,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        JdbcEventStorageEngine.Builder tables = JdbcEventStorageEngine.builder()
                .connectionProvider(new ReadingConnections(database))
                .transactionManager(axonTransactionManager)
                .schema(EVENTS)
                .dataType(byte[].class)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(EventStoreConfiguration::placeIsTaken)
                // A record whose events fill no batch has no more: asking for those to come would double what a load
                // costs.
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_BATCH)
                .batchSize(READ_BATCH);
        return new RememberingEngine(tables, new EventLog(database));
    }

    private static boolean placeIsTaken(Exception failure) {
        return failure instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration configuration) {
        EmbeddedEventStore store = new GatheringEventStore(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(configuration.messageMonitor(EmbeddedEventStore.class, "eventStore"))
                .fetchDelay(50));
        store.registerDispatchInterceptor(new EveryEventNamesItsActor());
        return store;
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, NodeName node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TOKENS)
                .contentType(byte[].class)
                .serializer(serializer)
                .nodeId(node.value())
                .build();
    }
}
