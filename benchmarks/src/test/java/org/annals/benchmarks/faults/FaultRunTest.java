package org.annals.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A representative part of the fault program against the application that this build has made. */
class FaultRunTest {

    private static final String ROWS =
            "DNS: the name leads|CONNECT: refused|GREETING: no greeting|TLS: a certificate of a"
                    + "|AUTH: bad password|MAIL: closed|RCPT: greylisted|RECIPIENTS: one of three|DATA: refused|BODY: a yes"
                    + "|DOT: taken, and (closed|no answer)|DOT: reset|QUIT: reset|SENDER: (presses|the quote)"
                    + "|SENT FOLDER: (it is there$|half)|CRASH: armed, the dot not written|CONTROL: killed in (DATA|DOT)";

    @TempDir
    Path temporary;

    @Test
    void no_mail_is_lost_or_sent_twice_while_a_naive_sender_does_both() throws Exception {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Options options = Options.parse(List.of("--app", unpacked().toString(), "--rows", ROWS));

        boolean held = FaultRun.run(options, new PrintStream(console, true, UTF_8));

        String output = console.toString(UTF_8);
        List<String> lines = output.lines().toList();
        assertThat(held).as(output).isTrue();
        assertThat(lines.subList(lines.size() - 4, lines.size() - 1))
                .containsExactly("matrix: 20 passed, 0 failed", "lost: 0", "duplicates: 0");
        assertThat(lines.getLast()).matches("control: lost [1-9]\\d*, duplicates [1-9]\\d*");
    }

    /** The standalone jar of this build, laid out as {@code ./crm build} does it. */
    private Path unpacked() throws IOException, InterruptedException {
        Path app = temporary.resolve("app");
        Process unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        builtJar().toString(),
                        "extract",
                        "--application-filename",
                        "annals.jar",
                        "--destination",
                        app.toString())
                .inheritIO()
                .start();
        assertThat(unpacking.waitFor()).isZero();
        return app.resolve("annals.jar");
    }

    private static Path builtJar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "standalone", "target"))) {
            return files.filter(file -> file.getFileName().toString().matches("standalone-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("build the standalone module first"));
        }
    }
}
