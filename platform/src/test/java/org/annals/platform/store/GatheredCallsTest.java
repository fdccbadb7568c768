package org.annals.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheredCallsTest {
    private static final int MOST = 3;

    private final List<List<Integer>> ways = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<String>> others = new ArrayList<>();

    @Test
    void a_call_in_a_quiet_moment_goes_alone() {
        GatheredCalls<Integer, String> calls = new GatheredCalls<>("test", MOST, this::answer);

        assertThat(calls.call(1)).isEqualTo("answer 1");
        assertThat(calls.call(2)).isEqualTo("answer 2");
        assertThat(ways).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void calls_that_come_while_one_is_under_way_go_together_in_the_next() {
        callWhileOneIsUnderWay(MOST);

        assertThat(others.stream().map(CompletableFuture::join)).containsExactly("answer 1", "answer 2", "answer 3");
        assertThat(ways).hasSize(2);
        assertThat(ways.get(1)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void no_more_go_together_than_may() {
        callWhileOneIsUnderWay(MOST + 1);

        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactly("answer 1", "answer 2", "answer 3", "answer 4");
        assertThat(ways.stream().map(List::size)).containsExactly(1, 3, 1);
    }

    @Test
    void a_failure_is_that_of_all_who_went_together_and_of_nobody_else() {
        GatheredCalls<Integer, String> calls = new GatheredCalls<>("test", MOST, numbers -> {
            if (numbers.contains(2)) {
                throw new IllegalArgumentException("no 2");
            }
            return answer(numbers);
        });

        assertThatThrownBy(() -> calls.call(2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(calls.call(3)).isEqualTo("answer 3");
    }

    @Test
    void who_went_together_fails_together() {
        callWhileOneIsUnderWay(MOST, true);

        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(other::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(IllegalStateException.class));
    }

    private void callWhileOneIsUnderWay(int howMany) {
        callWhileOneIsUnderWay(howMany, false);
    }

    /** Call 0 is under way until the threads of all others wait for it. */
    private void callWhileOneIsUnderWay(int howMany, boolean failing) {
        List<Thread> threads = new ArrayList<>();
        List<GatheredCalls<Integer, String>> itself = new ArrayList<>();
        GatheredCalls<Integer, String> calls = new GatheredCalls<>("test", MOST, numbers -> {
            if (numbers.contains(0)) {
                IntStream.rangeClosed(1, howMany)
                        .forEach(number -> others.add(CompletableFuture.supplyAsync(
                                () -> itself.getFirst().call(number),
                                task -> threads.add(Thread.ofPlatform().start(task)))));
                while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                    Thread.onSpinWait();
                }
            } else if (failing) {
                throw new IllegalStateException("planted");
            }
            return answer(numbers);
        });
        itself.add(calls);
        assertThat(calls.call(0)).isEqualTo("answer 0");
    }

    private List<String> answer(List<Integer> numbers) {
        ways.add(numbers);
        return numbers.stream().map(number -> "answer " + number).toList();
    }
}
