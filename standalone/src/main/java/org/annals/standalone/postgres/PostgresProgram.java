package org.annals.standalone.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * <p>PostgreSQL refuses to work as root. For root it is therefore started in a user namespace of its own, where the
 * same user counts as nobody.
 */
final class PostgresProgram {

    private final PostgresBinaries binaries;

    PostgresProgram(PostgresBinaries binaries) {
        this.binaries = binaries;
    }

    Outcome run(String name, List<String> arguments) {
        return run(name, arguments, "");
    }

    Outcome run(String name, List<String> arguments, String input) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(name).toString());
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new StartRefusedException("PostgreSQL's " + name + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("PostgreSQL's " + name + " was interrupted", e);
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** What a program answered: its exit code and everything it printed. */
    record Outcome(int exitCode, String output) {

        boolean failed() {
            return exitCode != 0;
        }
    }
}
