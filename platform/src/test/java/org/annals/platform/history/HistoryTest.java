package org.annals.platform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
    private final HistoryStore store = new HistoryStore();

    @Test
    void an_untouched_history_is_whole_and_tells_what_is_not_yet_sealed() {
        store.sealedBlocks(3).append(2);

        var verified = store.verify();

        assertThat(verified.events().rows()).isEqualTo(9);
        assertThat(verified.events().blocks()).isEqualTo(3);
        assertThat(verified.events().unsealed()).isEqualTo(2);
    }

    @Test
    void a_long_history_that_was_never_sealed_is_sealed_in_blocks() {
        store.append(2 * HistorySealer.LARGEST_BLOCK + 1);
        store.seal();

        assertThat(store.verify().events().blocks()).isEqualTo(3);
        assertThat(store.verify().events().unsealed()).isZero();
    }

    @Test
    void sealing_twice_seals_once() {
        store.sealedBlocks(1).seal();
        store.sealerWith(store.key).seal();

        assertThat(store.verify().events().blocks()).isEqualTo(1);
    }

    @Test
    void positions_that_were_never_filled_are_no_alarm() throws Exception {
        store.sealedBlocks(1);
        try (Connection broken = store.database.getConnection()) {
            broken.setAutoCommit(false);
            broken.createStatement().executeQuery("SELECT nextval('store.domain_event_global_index')");
            broken.rollback();
        }
        store.sealedBlocks(1);

        assertThat(store.verify().events().rows()).isEqualTo(6);
        assertThat(store.jdbc
                        .sql("SELECT max(global_index) FROM store.domain_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void an_event_that_commits_late_is_waited_for_and_sealed_in_its_place() throws Exception {
        store.sealedBlocks(1);
        try (Connection slow = store.database.getConnection()) {
            slow.setAutoCommit(false);
            store.append(slow, 1);
            store.append(2);

            store.seal();
            assertThat(store.verify().events().unsealed()).isEqualTo(2);

            slow.commit();
        }
        store.seal();

        var verified = store.verify();
        assertThat(verified.events().rows()).isEqualTo(6);
        assertThat(verified.events().unsealed()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE store.domain_event SET payload = '{"number":99}' WHERE global_index = 5                      | the event was changed
            UPDATE store.domain_event SET meta_data = '{"actor":"system:other"}' WHERE global_index = 5         | the event was changed
            UPDATE store.domain_event SET meta_data = NULL WHERE global_index = 5                               | the event was changed
            UPDATE store.domain_event SET time_stamp = '2020-01-01T00:00:00Z' WHERE global_index = 5            | the event was changed
            UPDATE store.domain_event SET payload_type = 'other' WHERE global_index = 5                         | the event was changed
            UPDATE store.domain_event SET payload_revision = '1' WHERE global_index = 5                         | the event was changed
            DELETE FROM store.domain_event WHERE global_index = 5                                               | the event is missing
            DELETE FROM store.domain_event WHERE global_index >= 5                                              | the event is missing
            UPDATE store.domain_event SET global_index = 105 WHERE global_index = 5                             | the event is missing
            """)
    void what_happened_to_a_row_is_told_with_its_name(String tampering, String what) {
        store.sealedBlocks(3).run(tampering);

        assertTampered("position 5 (aggregate " + HistoryStore.AGGREGATE + ", sequence 4): " + what);
    }

    @Test
    void two_rows_that_changed_places_are_found() {
        store.sealedBlocks(3);
        store.run("UPDATE store.domain_event SET global_index = -5 WHERE global_index = 5");
        store.run("UPDATE store.domain_event SET global_index = 5 WHERE global_index = 6");
        store.run("UPDATE store.domain_event SET global_index = 6 WHERE global_index = -5");

        assertTampered("position 5 (aggregate " + HistoryStore.AGGREGATE
                + ", sequence 4): the event is not here: another stands in its place, aggregate "
                + HistoryStore.AGGREGATE + ", sequence 5");
    }

    @ParameterizedTest
    @CsvSource({"-7", "0", "4"})
    void a_row_that_was_inserted_before_the_last_sealed_one_is_found(long position) {
        store.sealedBlocks(1);
        store.run("ALTER SEQUENCE store.domain_event_global_index RESTART WITH 10");
        store.sealedBlocks(1);
        store.append(1);
        store.run("UPDATE store.domain_event SET global_index = " + position + " WHERE sequence_number = 6");

        assertTampered("position " + position + " (aggregate " + HistoryStore.AGGREGATE
                + ", sequence 6): the event was inserted after its place was sealed");
    }

    @Test
    void the_last_events_cut_off_are_found_by_their_blocks() {
        store.sealedBlocks(3).run("DELETE FROM store.domain_event WHERE global_index > 7");

        assertTampered("position 8 (aggregate " + HistoryStore.AGGREGATE + ", sequence 7): the event is missing");
    }

    @Test
    void the_last_events_cut_off_with_their_blocks_are_found_by_a_checkpoint_kept_elsewhere() {
        var kept = store.sealedBlocks(3).verify().head().orElseThrow();
        store.run("DELETE FROM store.domain_event WHERE global_index > 6");
        store.run("DELETE FROM store.history_block WHERE number = 3");

        assertThat(store.verify().events().rows()).isEqualTo(6);
        assertThatThrownBy(() -> store.verify(kept))
                .isInstanceOf(HistoryTampered.class)
                .hasMessage("block 3: is missing: the last block is number 2 and ends at position 6, but the checkpoint"
                        + " proves 9 rows up to position 9 (block 3)");
    }

    @Test
    void another_history_grown_in_the_place_of_the_one_cut_off_is_found_by_a_checkpoint() {
        var kept = store.sealedBlocks(3).verify().head().orElseThrow();
        store.run("DELETE FROM store.domain_event WHERE global_index > 6");
        store.run("DELETE FROM store.history_block WHERE number = 3");
        store.append(4);
        store.sealerWith(store.key).seal();

        assertThatThrownBy(() -> store.verify(kept))
                .hasMessage("block 3: is not the block that the checkpoint was taken of");
    }

    @Test
    void a_history_that_went_on_still_proves_an_old_checkpoint() {
        var kept = store.sealedBlocks(2).verify().head().orElseThrow();

        assertThat(store.sealedBlocks(2).verify(kept).events().rows()).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE store.history_block SET event_count = 2 WHERE number = 2                        | block 2: was changed after it was sealed
            UPDATE store.history_block SET sealed_at = sealed_at - interval '1 day' WHERE number = 2 | block 2: was changed after it was sealed
            UPDATE store.history_block SET links = substring(links FROM 1 FOR 88) WHERE number = 2 | block 2: was changed after it was sealed
            UPDATE store.history_block SET hash = previous_hash WHERE number = 2                   | block 2: was changed after it was sealed
            UPDATE store.history_block SET signature = decode('00', 'hex') WHERE number = 2        | block 2: was not signed with this key
            DELETE FROM store.history_block WHERE number = 2                                       | block 2: is missing
            DELETE FROM store.history_block WHERE number = 1                                       | block 1: is missing
            """)
    void what_happened_to_a_block_is_told_with_its_number(String tampering, String what) {
        store.sealedBlocks(3).run(tampering);

        assertTampered(what);
    }

    @Test
    void blocks_computed_anew_without_the_signing_key_are_found() {
        store.sealedBlocks(3);
        store.run("UPDATE store.domain_event SET payload = '{}' WHERE global_index = 5");
        store.run("DELETE FROM store.history_block WHERE number >= 2");
        store.sealerWith(HistoryKeyset.parse(HistoryKeyset.generate())).seal();

        assertTampered("block 2: was not signed with this key");
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_proves_nothing() {
        var stranger = HistoryKeyset.parse(HistoryKeyset.generate());
        store.append(1);
        store.sealerWith(stranger).seal();
        var head = store.jdbc
                .sql(SealedTable.EVENTS.blocks())
                .query((row, number) ->
                        HistoryCheckpoint.of("test", ChainHead.of(Block.read(row), row.getBytes("signature")), null))
                .single();

        assertThatThrownBy(() -> store.verify(head)).hasMessage("the checkpoint was not signed with this key");
    }

    @Test
    void nodes_that_append_and_seal_at_once_leave_one_unbroken_chain() {
        var sealers = IntStream.range(0, 3)
                .mapToObj(node -> store.sealerWith(store.key))
                .toList();

        IntStream.range(0, 60).parallel().forEach(turn -> {
            if (turn % 2 == 0) {
                store.run("""
                        INSERT INTO store.domain_event (aggregate_identifier, sequence_number, event_identifier,
                                                        payload_type, payload, time_stamp)
                        SELECT gen_random_uuid(), n, gen_random_uuid(), 'any', '{}', 'now' FROM generate_series(1, 20) n
                        """);
            } else {
                sealers.get(turn % sealers.size()).seal();
            }
        });
        store.sealerWith(store.key).seal();

        assertThat(store.verify().events().rows()).isEqualTo(600);
        assertThat(store.verify().events().unsealed()).isZero();
    }

    private void assertTampered(String what) {
        assertThatThrownBy(store::verify).isInstanceOf(HistoryTampered.class).hasMessage(what);
    }
}
