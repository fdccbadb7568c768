package org.annals.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.annals.api.company.CompanyCreated;
import org.annals.api.company.CompanyDetails;
import org.annals.platform.crypto.EncryptionKeyset;
import org.annals.platform.store.GatheredCalls;
import org.annals.platform.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.location=classpath:/annals-defaults.properties")
class EventStoreTest {

    @SpringBootApplication(scanBasePackages = {"org.annals.platform.store", "org.annals.platform.messaging"})
    static class OnlyTheStore {}

    @Autowired
    EventStore events;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    TokenStore tokens;

    @Autowired
    Serializer serializer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        TestDatabase database = TestDatabase.fresh();
        settings.add("CRM_DATABASE_URL", database::url);
        settings.add("CRM_DATABASE_USER", database::user);
        settings.add("CRM_DATABASE_PASSWORD", () -> "trusted");
        settings.add("CRM_STORE_IDENTITY", () -> "test");
        settings.add("CRM_ALLOW_NEW_STORE", () -> "true");
        settings.add("CRM_ENCRYPTION_KEYSET", EncryptionKeyset::generate);
    }

    @Test
    void everything_is_kept_in_postgresql_as_json() {
        assertThat(events).isInstanceOf(EmbeddedEventStore.class);
        assertThat(engine).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(serializer).isInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void an_event_is_read_back_as_it_was_written() {
        CompanyCreated event = created("Łódź การไฟฟ้า");

        events.publish(message(event, 0, Map.of("actor", "system:test", "reason", "a test")));

        var read = events.readEvents(event.companyId().toString()).next();
        assertThat(read.getPayload()).isEqualTo(event);
        assertThat(read.getMetaData()).containsEntry("actor", "system:test").containsEntry("reason", "a test");
        assertThat(jdbc.sql(
                                "SELECT convert_from(payload, 'UTF8') FROM store.domain_event WHERE aggregate_identifier = ?")
                        .param(event.companyId().toString())
                        .query(String.class)
                        .single())
                .startsWith("{\"companyId\":\"" + event.companyId());
    }

    @Test
    void ids_of_events_follow_their_time() {
        List<String> ids = companies(50).stream()
                .map(event -> message(event, 0, Map.of()).getIdentifier())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void an_event_that_names_no_actor_is_not_stored() {
        assertThatThrownBy(() -> events.publish(message(created("Nobody"), 0, Map.of())))
                .hasMessageContaining("CompanyCreated names no actor");
    }

    @Test
    void two_events_cannot_take_the_same_place_in_a_stream() {
        CompanyCreated event = created("Twice");
        events.publish(message(event, 0, Map.of("actor", "system:test")));

        assertThatThrownBy(() -> events.publish(message(event, 0, Map.of("actor", "system:test"))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void decisions_that_come_while_one_is_being_stored_share_a_transaction() {
        List<CompanyCreated> first = companies(1);
        List<CompanyCreated> others = companies(3);

        storeWhileTheLogIsLocked(first, others);

        assertThat(transactionsOf(others)).hasSize(1);
        assertThat(transactionsOf(first)).isNotEqualTo(transactionsOf(others));
    }

    @Test
    void of_decisions_that_go_together_only_the_one_whose_place_is_taken_fails() {
        CompanyCreated taken = created("Taken");
        events.publish(message(taken, 0, Map.of("actor", "system:test")));
        List<CompanyCreated> others = companies(2);
        List<CompanyCreated> all = new ArrayList<>(others);
        all.add(1, taken);

        List<CompletableFuture<Void>> outcomes = storeWhileTheLogIsLocked(companies(1), all);

        assertThat(outcomes.get(1))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AggregateStreamCreationException.class);
        assertThat(outcomes.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(outcomes.get(2)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(transactionsOf(others)).hasSize(2);
    }

    @Test
    void a_decision_that_also_writes_something_else_stores_both_or_nothing() {
        CompanyCreated event = created("Undecided");

        decide(event, status -> {
            assertThat(events.readEvents(event.companyId().toString()).asStream())
                    .hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(transactionsOf(List.of(event))).isEmpty();
    }

    @Test
    void the_events_of_two_records_in_one_transaction_are_stored_both_or_not_at_all() {
        CompanyCreated first = created("First");
        CompanyCreated second = created("Second");
        events.publish(message(second, 0, Map.of("actor", "system:test")));

        assertThatThrownBy(() ->
                        decide(first, status -> events.publish(message(second, 0, Map.of("actor", "system:test")))))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(transactionsOf(List.of(first))).isEmpty();
    }

    private void decide(CompanyCreated event, Consumer<TransactionStatus> more) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publish(message(event, 0, Map.of("actor", "system:test")));
            more.accept(status);
        });
    }

    /** Each by a transaction of its own: the others wait until the first one has had to wait. */
    private List<CompletableFuture<Void>> storeWhileTheLogIsLocked(
            List<CompanyCreated> first, List<CompanyCreated> others) {
        List<CompletableFuture<Void>> outcomes = new ArrayList<>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("LOCK TABLE store.domain_event IN SHARE MODE").update();
            CompletableFuture<Void> held = stored(first.getFirst());
            awaitUntil(() -> jdbc.sql("""
                            SELECT EXISTS (SELECT 1 FROM pg_locks
                                            WHERE relation = 'store.domain_event'::regclass AND NOT granted)""").query(Boolean.class).single());
            List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
            others.forEach(event -> outcomes.add(CompletableFuture.runAsync(
                    () -> decide(event, nothing -> {}),
                    task -> waiting.add(Thread.ofPlatform().start(task)))));
            awaitUntil(() -> waiting.stream().allMatch(EventStoreTest::waitsForOthers));
            outcomes.add(held);
        });
        outcomes.forEach(outcome -> outcome.handle((nothing, failure) -> null).join());
        return outcomes;
    }

    private CompletableFuture<Void> stored(CompanyCreated event) {
        return CompletableFuture.runAsync(() -> decide(event, nothing -> {}), Thread::startVirtualThread);
    }

    private static void awaitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static boolean waitsForOthers(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(GatheredCalls.class.getName()));
    }

    /** The transactions that stored these records. */
    private Set<String> transactionsOf(List<CompanyCreated> companies) {
        return jdbc.sql("SELECT xmin::text FROM store.domain_event WHERE aggregate_identifier IN (:ids)")
                .param(
                        "ids",
                        companies.stream()
                                .map(company -> company.companyId().toString())
                                .toList())
                .query(String.class)
                .set();
    }

    private static List<CompanyCreated> companies(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> created("Company " + number))
                .toList();
    }

    @Test
    void a_record_that_was_read_before_is_read_with_what_another_node_wrote_since() {
        String id = publishedAndRead("Shared");

        byOtherNode(id);

        assertThat(events.readEvents(id).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L);
    }

    @Test
    void what_a_transaction_took_back_is_not_remembered() {
        String id = published("Undecided");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            byOtherNode(id);
            assertThat(events.readEvents(id).asStream()).hasSize(2);
            status.setRollbackOnly();
        });

        assertThat(events.readEvents(id).asStream()).hasSize(1);
    }

    @Test
    void a_record_that_is_not_the_one_remembered_is_read_anew() {
        String id = publishedAndRead("Replaced");

        jdbc.sql("UPDATE store.domain_event SET event_identifier = ? WHERE aggregate_identifier = ?")
                .params("another", id)
                .update();

        assertThat(events.readEvents(id).next().getIdentifier()).isEqualTo("another");
    }

    private String publishedAndRead(String name) {
        String id = published(name);
        assertThat(events.readEvents(id).asStream()).hasSize(1);
        return id;
    }

    private String published(String name) {
        CompanyCreated event = created(name);
        events.publish(message(event, 0, Map.of("actor", "system:test")));
        return event.companyId().toString();
    }

    /** The second event of a record, past this node's store, committed when the transaction is. */
    private void byOtherNode(String id) {
        jdbc.sql("""
                        INSERT INTO store.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                                                        time_stamp, payload_type, payload_revision, payload, meta_data)
                        SELECT gen_random_uuid(), aggregate_identifier, 1, type, time_stamp, payload_type, payload_revision,
                               payload, meta_data
                        FROM store.domain_event WHERE aggregate_identifier = ? AND sequence_number = 0""").param(id).update();
    }

    private static CompanyCreated created(String name) {
        return new CompanyCreated(UUID.randomUUID(), new CompanyDetails(name, "TH", null, null, null, null));
    }

    private static GenericDomainEventMessage<CompanyCreated> message(
            CompanyCreated event, long sequence, Map<String, String> metadata) {
        return new GenericDomainEventMessage<>("Company", event.companyId().toString(), sequence, event, metadata);
    }
}
