package org.annals.platform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trail of access has two entries from before it was sealed, and nine of today in three blocks. */
class AccessSealTest {
    private final HistoryStore store = new HistoryStore();

    @BeforeEach
    void looks() {
        store.sealedBlocks(1);
        for (int i = 0; i < 3; i++) {
            store.look(3, "ann").seal();
        }
    }

    @Test
    void entries_of_earlier_releases_are_numbered_and_sealed_as_they_are_found() {
        var access = store.look(1, "bob").verify().access();

        assertThat(access.rows()).isEqualTo(2 + 9);
        assertThat(access.unsealed()).isEqualTo(1);
        assertThat(position("actor_id = 'before'")).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE store.access_entry SET kind = 'SIGNED_IN' WHERE position = 5                | the entry was changed
            UPDATE store.access_entry SET actor_id = 'bob' WHERE position = 5                  | the entry was changed
            UPDATE store.access_entry SET at = at + interval '1 microsecond' WHERE position = 5 | the entry was changed
            UPDATE store.access_entry SET entity_id = 'x' WHERE position = 5                   | the entry was changed
            UPDATE store.access_entry SET method = 'HEAD' WHERE position = 5                   | the entry was changed
            UPDATE store.access_entry SET address = '/' WHERE position = 5                     | the entry was changed
            UPDATE store.access_entry SET status = 404 WHERE position = 5                      | the entry was changed
            UPDATE store.access_entry SET rule = 'any' WHERE position = 5                      | the entry was changed
            UPDATE store.access_entry SET fields = '{"/a/b"}' WHERE position = 5               | the entry was changed
            UPDATE store.access_entry SET correlation_id = 'x' WHERE position = 5              | the entry was changed
            DELETE FROM store.access_entry WHERE position = 5                                  | the entry is missing
            DELETE FROM store.access_entry WHERE position >= 5                                 | the entry is missing
            UPDATE store.access_entry SET position = 105 WHERE position = 5                    | the entry is missing
            """)
    void what_happened_to_an_entry_is_told_with_its_name(String tampering, String what) {
        String id = id(5);
        store.run(tampering);

        assertTampered("access position 5 (entry " + id + "): " + what);
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        String fifth = id(5);
        String sixth = id(6);
        store.run("UPDATE store.access_entry SET position = -5 WHERE position = 5");
        store.run("UPDATE store.access_entry SET position = 5 WHERE position = 6");
        store.run("UPDATE store.access_entry SET position = 6 WHERE position = -5");

        assertTampered("access position 5 (entry " + fifth
                + "): the entry is not here: another stands in its place, entry " + sixth);
    }

    @Test
    void an_entry_that_was_inserted_among_sealed_ones_is_found() {
        store.look(1, "bob");
        store.run("UPDATE store.access_entry SET position = 0 WHERE actor_id = 'bob'");

        assertTampered("access position 0 (entry " + id(0) + "): the entry was inserted after its place was sealed");
    }

    @Test
    void a_block_of_events_cannot_stand_in_for_one_of_the_access_trail() {
        store.run("DELETE FROM store.access_block");
        store.run("INSERT INTO store.access_block SELECT * FROM store.history_block");

        assertTampered("access block 1: was changed after it was sealed");
    }

    @Test
    void the_last_entries_cut_off_with_their_blocks_are_found_by_a_checkpoint_kept_elsewhere() {
        var kept = store.verify().head().orElseThrow();
        long end = kept.access().lastPosition();
        store.run("DELETE FROM store.access_entry WHERE position > 8");
        store.run("DELETE FROM store.access_block WHERE last_position > 8");
        long block = store.verify().access().blocks();

        assertThatThrownBy(() -> store.verify(kept))
                .hasMessage(
                        "access block %d: is missing: the last block is number %d and ends at position 8, but the checkpoint"
                                        .formatted(block + 1, block)
                                + " proves 11 rows up to position %d (block %d)"
                                        .formatted(end, kept.access().block()));
    }

    @ParameterizedTest
    @CsvSource({"domain_event, history_block, ''", "access_entry, access_block, 'access '"})
    void everything_cut_off_is_found_by_a_checkpoint_and_by_nothing_else(String rows, String blocks, String prefix) {
        var kept = store.verify().head().orElseThrow();
        store.run("DELETE FROM store." + blocks);

        assertThat(store.verify().events().rows() + store.verify().access().rows())
                .isIn(3L, 11L);
        assertThatThrownBy(() -> store.verify(kept))
                .hasMessageStartingWith(
                        prefix + "block 1: is missing: no sealed block is left, but the checkpoint proves");
        store.run("DELETE FROM store." + rows);
        assertThatThrownBy(() -> store.verify(kept)).hasMessageStartingWith(prefix + "block 1: is missing");
    }

    @Test
    void a_running_sealer_does_not_seal_anew_what_was_left_of_a_chain() {
        store.run("UPDATE store.access_entry SET actor_id = 'bob' WHERE position = 5");
        store.run("DELETE FROM store.access_block");
        store.look(1, "ann");

        assertThatThrownBy(store::seal)
                .isInstanceOf(HistoryTampered.class)
                .hasMessageEndingWith("is gone or was replaced; nothing is sealed on what is left");
        assertThat(store.verify().access().blocks()).isZero();
    }

    private String id(long position) {
        return store.jdbc
                .sql("SELECT id::text FROM store.access_entry WHERE position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private long position(String where) {
        return store.jdbc
                .sql("SELECT max(position) FROM store.access_entry WHERE " + where)
                .query(Long.class)
                .single();
    }

    private void assertTampered(String what) {
        assertThatThrownBy(store::verify).isInstanceOf(HistoryTampered.class).hasMessage(what);
    }
}
