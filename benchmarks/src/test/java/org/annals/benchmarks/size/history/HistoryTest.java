package org.annals.benchmarks.size.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.annals.api.company.CompanyCreated;
import org.annals.api.contact.ContactCreated;
import org.annals.api.delivery.DeliveryRequested;
import org.annals.api.delivery.DeliverySent;
import org.annals.api.quote.QuoteIssued;
import org.annals.platform.messaging.EventSerializer;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Extent EXTENT = new Extent(10_000, 2_000, 7);
    private static final List<MadeEvent> EVENTS = told(EXTENT);

    @Test
    void there_are_as_many_events_and_companies_as_were_asked_for() {
        assertThat(EVENTS).hasSize(10_000);
        assertThat(of(EVENTS, CompanyCreated.class)).hasSize(2_000);
        for (int companies : new int[] {1, 250}) {
            List<MadeEvent> few = told(new Extent(1_000, companies, 3));
            assertThat(few).hasSize(1_000);
            assertThat(of(few, CompanyCreated.class)).hasSize(companies);
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others() {
        Extent small = Extent.of(1_000, 7);

        assertThat(stored(told(small))).isEqualTo(stored(told(small)));
        assertThat(stored(told(small))).isNotEqualTo(stored(told(Extent.of(1_000, 8))));
    }

    @Test
    void the_application_reads_what_was_made_up_and_would_have_written_the_same() {
        EventSerializer application = EventSerializer.ofTheApplication();

        for (MadeEvent event : EVENTS.subList(0, 2_000)) {
            String json = json(StoredForm.of(event));
            assertThat(application.write(event.payload())).isEqualTo(json);
            assertThat(application.write(application.read(event.payload().getClass(), json)))
                    .isEqualTo(json);
        }
    }

    @Test
    void the_events_of_a_record_are_numbered_without_gaps_and_time_never_goes_back() {
        Map<UUID, Long> next = new HashMap<>();
        Set<UUID> ids = new HashSet<>();
        Instant before = Instant.EPOCH;
        for (MadeEvent event : EVENTS) {
            assertThat(event.sequence()).isEqualTo(next.getOrDefault(event.record(), 0L));
            assertThat(event.at()).isAfterOrEqualTo(before);
            assertThat(ids.add(event.id())).isTrue();
            next.merge(event.record(), 1L, (count, one) -> event.sequence() + one);
            before = event.at();
        }
    }

    @Test
    void every_delivery_comes_to_its_end_and_what_is_unique_is_unique() {
        assertThat(of(EVENTS, DeliverySent.class))
                .hasSameSizeAs(of(EVENTS, DeliveryRequested.class))
                .hasSizeGreaterThan(300);
        assertThat(of(EVENTS, QuoteIssued.class))
                .extracting(QuoteIssued::number)
                .doesNotHaveDuplicates();
        assertThat(of(EVENTS, ContactCreated.class))
                .extracting(contact -> contact.details().email())
                .doesNotHaveDuplicates();
    }

    private static List<MadeEvent> told(Extent extent) {
        List<MadeEvent> events = new ArrayList<>();
        new History(extent).tell(events::add);
        return events;
    }

    private static String stored(List<MadeEvent> events) {
        return events.stream()
                .map(StoredForm::of)
                .map(form -> form.id() + form.record() + json(form) + form.timeStamp())
                .collect(Collectors.joining("\n"));
    }

    private static String json(StoredForm form) {
        return new String(form.payload(), StandardCharsets.UTF_8);
    }

    private static <T> List<T> of(List<MadeEvent> events, Class<T> type) {
        return events.stream()
                .map(MadeEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
