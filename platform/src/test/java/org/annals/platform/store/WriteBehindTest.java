package org.annals.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class WriteBehindTest {
    private static final int ROOM = 10_000;

    private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch failed = new CountDownLatch(1);
    private final WriteBehind<Integer> numbers = new WriteBehind<>("test", Duration.ofMillis(1), this::write);

    @Test
    void what_was_told_before_is_written_together_and_before_the_end() {
        IntStream.range(0, 3).forEach(numbers::tell);

        numbers.start();
        numbers.stop();

        assertThat(written).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void no_more_than_five_hundred_go_at_once() {
        IntStream.range(0, 501).forEach(numbers::tell);

        numbers.start();
        numbers.stop();

        assertThat(written.stream().map(List::size)).containsExactly(500, 1);
    }

    @Test
    void who_tells_too_much_learns_it() {
        assertThat(IntStream.range(0, ROOM).allMatch(numbers::tell)).isTrue();

        assertThat(numbers.tell(ROOM)).isFalse();
    }

    @Test
    void a_failure_keeps_nothing_else_from_being_written() throws InterruptedException {
        numbers.tell(-1);
        numbers.start();
        failed.await();

        numbers.tell(1);
        numbers.stop();

        assertThat(written).containsExactly(List.of(1));
    }

    @Test
    void what_the_last_request_says_is_still_written() {
        assertThat(WriteBehind.AFTER_THE_WEB_SERVER).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    private void write(List<Integer> batch) {
        if (batch.contains(-1)) {
            failed.countDown();
            throw new IllegalStateException("planted");
        }
        written.add(batch);
    }
}
