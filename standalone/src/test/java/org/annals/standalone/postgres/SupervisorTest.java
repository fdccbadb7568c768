package org.annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.annals.standalone.datafolder.StartRefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final Supervisor supervisor = new Supervisor();
    private final BlockingQueue<ProcessHandle> started = new LinkedBlockingQueue<>();
    private final Queue<RuntimeException> refusals = new ArrayDeque<>();

    @AfterEach
    void stop() {
        supervisor.stop();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void whatever_prevents_one_start_the_next_is_tried() throws Exception {
        refusals.addAll(List.of(
                new StartRefusedException("came up and died at once"),
                new IllegalStateException("a failure nobody thought of")));
        ProcessHandle first = server();
        supervisor.supervise(first, this::start);

        first.destroyForcibly();

        ProcessHandle second = started.poll(30, TimeUnit.SECONDS);
        assertThat(second).isNotNull();
        assertThat(refusals).isEmpty();
        started.add(second);
    }

    @Test
    void a_server_that_is_dead_before_anyone_watches_it_is_started_again() throws Exception {
        ProcessHandle dead = server();
        dead.destroyForcibly();
        dead.onExit().join();

        supervisor.supervise(dead, this::start);

        ProcessHandle second = started.poll(30, TimeUnit.SECONDS);
        assertThat(second).isNotNull();
        started.add(second);
    }

    private ProcessHandle start() {
        RuntimeException refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        ProcessHandle server = server();
        started.add(server);
        return server;
    }

    private static ProcessHandle server() {
        try {
            return new ProcessBuilder("sleep", "600").start().toHandle();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
