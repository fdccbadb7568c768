package org.annals.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events are kept forever, so their JSON is a contract. The golden files are that contract: a change that breaks one of
 * them breaks somebody's history, and needs an upcaster and a second golden file instead.
 */
class GoldenEventsTest {
    private static final EventSerializer SERIALIZER = EventSerializer.ofTheApplication();

    static List<Class<?>> types() {
        return GoldenEvents.types();
    }

    @Test
    void every_event_type_has_a_golden_file_and_every_golden_file_an_event_type() {
        assertThat(GoldenEvents.types()).isNotEmpty();
        assertThat(GoldenEvents.paths())
                .containsExactlyInAnyOrderElementsOf(
                        GoldenEvents.types().stream().map(GoldenEvents::path).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_read_is_written_back_to_the_last_digit(Class<?> type) {
        String golden = GoldenEvents.json(type);

        Object event = SERIALIZER.read(type, golden);

        assertThat(event).isInstanceOf(type);
        assertThat(JsonLeaves.of(SERIALIZER.write(event))).isEqualTo(JsonLeaves.of(golden));
    }

    static List<String> earlierPaths() {
        return GoldenEvents.earlierPaths();
    }

    /** Fields that were added since are null then; nothing that was written is lost. */
    @ParameterizedTest
    @MethodSource("earlierPaths")
    void what_an_earlier_release_wrote_can_still_be_read(String path) {
        Class<?> type = GoldenEvents.typeOfEarlier(path);
        String earlier = GoldenEvents.json(path);

        Object event = SERIALIZER.read(type, earlier);

        assertThat(JsonLeaves.of(SERIALIZER.write(event))).containsAllEntriesOf(JsonLeaves.of(earlier));
    }

    @ParameterizedTest
    @MethodSource("types")
    void fields_that_a_later_release_adds_do_not_disturb_this_one(Class<?> type) {
        String golden = GoldenEvents.json(type);
        String fromLater = golden.replaceAll("\\{(?=\\s*\")", "{ \"addedLater\": { \"list\": [1, null] },");

        assertThat(SERIALIZER.read(type, fromLater)).isEqualTo(SERIALIZER.read(type, golden));
    }

    @Test
    void trailing_zeros_and_the_kind_of_a_value_count_in_the_comparison() {
        assertThat(JsonLeaves.of("{\"a\": 2.50}")).isNotEqualTo(JsonLeaves.of("{\"a\": 2.5}"));
        assertThat(JsonLeaves.of("{\"a\": \"1\"}")).isNotEqualTo(JsonLeaves.of("{\"a\": 1}"));
        assertThat(JsonLeaves.of("{\"a\": []}")).isNotEqualTo(JsonLeaves.of("{\"a\": null}"));
        assertThat(JsonLeaves.of("{\"a\": 1, \"b\": 2}")).isEqualTo(JsonLeaves.of("{\"b\":2,\"a\":1}"));
    }
}
