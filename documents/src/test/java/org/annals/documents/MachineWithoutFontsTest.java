package org.annals.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineWithoutFontsTest {

    @Test
    void a_java_that_knows_no_font_of_the_machine_renders_the_same_bytes(@TempDir Path folder) throws Exception {
        Path pdf = folder.resolve("quote.pdf");
        Path log = folder.resolve("log");

        Process bare = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.awt.fontconfig="
                                + Path.of(Face.class
                                        .getResource("fonts/fontconfig.properties")
                                        .toURI()),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Renderer.class.getName(),
                        pdf.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(bare.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(log).content().isEmpty();
        assertThat(pdf).hasBinaryContent(QuotePdf.render(Quotes.thai()));
    }

    /** Runs in the other Java. */
    static final class Renderer {
        public static void main(String[] args) throws Exception {
            Files.write(Path.of(args[0]), QuotePdf.render(Quotes.thai()));
        }
    }
}
