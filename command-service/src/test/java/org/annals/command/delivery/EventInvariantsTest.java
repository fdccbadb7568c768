package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.api.delivery.AttemptArmed;
import org.annals.api.delivery.AttemptDeferred;
import org.annals.api.delivery.DeliveryOutcomeUnknown;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.SendAgainRequested;
import org.annals.api.quote.QuoteSendRequested;
import org.annals.api.quote.QuoteVoided;
import org.annals.command.CommandServiceFixture;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks each invariant by hand, in the store itself, because nothing else would. */
class EventInvariantsTest {
    private static final CommandServiceFixture CRM = new CommandServiceFixture(TestDatabase.fresh(), Map.of()).start();
    private static final Instant LATER = Instant.now().plusSeconds(3600);
    private static final String PERSON = "0192f0c1-0000-7000-8000-000000000001";

    private final JdbcClient jdbc = CRM.bean(JdbcClient.class);
    private final EventInvariants invariants = CRM.bean(EventInvariants.class);
    private final String delivery = UUID.randomUUID().toString();

    @BeforeEach
    void all_is_well_so_far() {
        invariants.advance(LATER);
        jdbc.sql("DELETE FROM command.broken_invariant").update();
    }

    @AfterAll
    static void stop() {
        CRM.close();
    }

    @Test
    void a_second_arming_in_doubt_breaks_i2_and_one_that_a_person_asked_for_does_not() {
        happened(delivery, 1, AttemptArmed.class, "{}", "system:delivery-worker");
        happened(delivery, 2, AttemptDeferred.class, "{}", "system:delivery-worker");
        happened(delivery, 3, AttemptArmed.class, "{}", "system:delivery-worker");
        happened(delivery, 4, DeliveryOutcomeUnknown.class, "{}", "system:delivery-worker");
        happened(delivery, 5, SendAgainRequested.class, "{}", PERSON);
        happened(delivery, 6, AttemptArmed.class, "{}", "system:delivery-worker");
        invariants.advance(LATER);
        assertThat(invariants.broken()).containsEntry(EventInvariant.I2, 0L);

        happened(delivery, 7, DeliveryOutcomeUnknown.class, "{}", "system:delivery-worker");
        happened(delivery, 8, AttemptArmed.class, "{}", "system:delivery-worker");
        invariants.advance(LATER);

        assertThat(subjects("I2")).containsExactly(delivery);
    }

    @Test
    void a_delivery_whose_document_is_gone_breaks_i4() {
        happened(
                delivery,
                0,
                DeliveryRequested.class,
                "{\"order\": {\"document\": {\"id\": \"%s\"}}}".formatted(UUID.randomUUID()),
                "system:delivery");

        invariants.advance(LATER);

        assertThat(subjects("I4")).containsExactly(delivery);
    }

    @Test
    void a_document_that_a_delivery_undid_breaks_i4_and_one_that_a_person_voided_does_not() {
        String byDelivery = UUID.randomUUID().toString();
        happened(byDelivery, 0, QuoteVoided.class, "{}", "system:delivery");
        happened(UUID.randomUUID().toString(), 0, QuoteVoided.class, "{}", PERSON);

        invariants.advance(LATER);

        assertThat(subjects("I4")).containsExactly(byDelivery);
    }

    @Test
    void a_wish_without_a_delivery_breaks_i5_until_the_delivery_is_there() {
        String wish = UUID.randomUUID().toString();
        happened(wish, 0, QuoteSendRequested.class, "{\"deliveryId\": \"%s\"}".formatted(delivery), PERSON);
        invariants.advance(LATER);
        assertThat(subjects("I5")).containsExactly(delivery);

        happened(delivery, 0, AttemptArmed.class, "{}", "system:delivery");
        invariants.advance(LATER);

        assertThat(subjects("I5")).isEmpty();
    }

    @Test
    void what_is_too_young_is_looked_at_later() {
        happened(delivery, 0, QuoteVoided.class, "{}", "system:delivery");

        invariants.advance(Instant.now().minusSeconds(300));

        assertThat(subjects("I4")).isEmpty();
    }

    private List<String> subjects(String invariant) {
        return jdbc.sql("SELECT subject FROM command.broken_invariant WHERE invariant = ?")
                .param(invariant)
                .query(String.class)
                .list();
    }

    private void happened(String stream, long sequence, Class<?> type, String json, String actor) {
        jdbc.sql("""
                        INSERT INTO store.domain_event
                            (aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload, meta_data,
                             time_stamp)
                        VALUES (?, ?, 'Test', ?, ?, ?, ?, ?)""")
                .params(
                        stream,
                        sequence,
                        UUID.randomUUID().toString(),
                        type.getName(),
                        json.getBytes(StandardCharsets.UTF_8),
                        "{\"actor\": \"%s\"}".formatted(actor).getBytes(StandardCharsets.UTF_8),
                        Instant.now().toString())
                .update();
    }
}
