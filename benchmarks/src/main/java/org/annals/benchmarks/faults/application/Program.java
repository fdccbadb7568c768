package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The application as it was built: {@code annals.jar} with its {@code lib} folder beside it.
 *
 * @param jar the unpacked build's jar
 */
public record Program(Path jar) {

    private static final List<String> MEMORY = List.of(
            "-Xms192m",
            "-Xmx768m",
            "-XX:NewRatio=1",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Djava.awt.headless=true",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    Process standalone(List<String> jvmOptions, Map<String, String> settings, Path console, List<String> arguments)
            throws IOException {
        List<String> what = new ArrayList<>(List.of("-jar", jar.toString()));
        what.addAll(arguments);
        return start(jvmOptions, settings, console, what);
    }

    Process commandService(List<String> jvmOptions, Map<String, String> settings, Path console, int port)
            throws IOException {
        return start(
                jvmOptions,
                settings,
                console,
                List.of(
                        "-cp",
                        jar.resolveSibling("lib") + "/*",
                        "org.annals.command.CommandServiceApplication",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1"));
    }

    private static Process start(List<String> jvmOptions, Map<String, String> settings, Path console, List<String> what)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.addAll(jvmOptions);
        command.addAll(what);
        Files.deleteIfExists(console);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(settings);
        return builder.start();
    }
}
