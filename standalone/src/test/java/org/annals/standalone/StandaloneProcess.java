package org.annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own, as {@code ./crm start} runs it. */
final class StandaloneProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofMinutes(1);

    private final Process process;
    private final int port;
    private final Path console;

    private StandaloneProcess(Process process, int port, Path console) {
        this.process = process;
        this.port = port;
        this.console = console;
    }

    static StandaloneProcess start(Path data, int port, String... options) throws IOException {
        return start(data, port, Map.of(), options);
    }

    static StandaloneProcess start(Path data, int port, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName(),
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        Path console = Files.createTempFile("annals-console-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        return new StandaloneProcess(builder.start(), port, console);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Waits for the ready line. */
    StandaloneProcess ready() {
        await().atMost(START).until(() -> !process.isAlive() || output().contains("ready " + url()));
        assertThat(output()).contains("ready " + url());
        return this;
    }

    /** Waits for the end and answers the one line that says why there was no start. */
    String refusal() {
        awaitExit();
        assertThat(process.exitValue()).isEqualTo(1);
        List<String> reasons = output().lines().filter(line -> line.startsWith("annals: ")).toList();
        assertThat(reasons).hasSize(1);
        return reasons.getFirst();
    }

    String output() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Ctrl-C does to the process. */
    int interrupt() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        awaitExit();
        return process.exitValue();
    }

    /** {@code kill -9} of the application and of its PostgreSQL, as when the machine loses power. */
    void killEverything(Path data) throws IOException {
        Stream.of(process.toHandle(), postmaster(data)).forEach(ProcessHandle::destroyForcibly);
        awaitExit();
    }

    /** {@code kill -9} of the application alone. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private void awaitExit() {
        try {
            assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }
}
