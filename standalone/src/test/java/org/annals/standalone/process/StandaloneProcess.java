package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.standalone.Standalone;

/** The one-command start, as {@code ./crm start} runs it. */
final class StandaloneProcess implements AutoCloseable {

    private final JavaProcess process;
    private final Path data;
    private final int port;

    private StandaloneProcess(JavaProcess process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static StandaloneProcess start(Path data, int port, Map<String, String> environment, String... options)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", data.toString()));
        arguments.addAll(List.of(options));
        return new StandaloneProcess(JavaProcess.start(Standalone.class, environment, arguments), data, port);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Waits until this text is on the console. */
    StandaloneProcess until(String text) {
        process.until(() -> process.output().contains(text));
        return this;
    }

    StandaloneProcess ready() {
        until("sign in as admin");
        assertThat(process.output()).contains("ready " + url());
        return this;
    }

    String output() {
        return process.output();
    }

    /** Waits for the end and answers the one line that says why there was no start. */
    String refusal() {
        assertThat(process.exitCode()).isEqualTo(1);
        List<String> reasons = process.output()
                .lines()
                .filter(line -> line.startsWith("annals: "))
                .toList();
        assertThat(reasons).as(process.output()).hasSize(1);
        return reasons.getFirst();
    }

    int stop() {
        return process.stop();
    }

    /** {@code kill -9} of the application and of its PostgreSQL, as when the power fails. */
    void killWithDatabase() throws IOException {
        ProcessHandle postmaster = postmaster();
        process.kill();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    @Override
    public void close() {
        process.close();
    }
}
