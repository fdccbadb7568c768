package org.annals.benchmarks.faults.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annals.api.mailbox.SmtpSecurity;

/**
 * The naive sender as a program that can be killed: {@code NaiveProgram PORT RECIPIENT memory|file FOLDER}.
 *
 * <p>What is to be sent is kept in memory, or in a file that is marked after the fact; started again, the program sends
 * whatever it still remembers and finds unmarked.
 */
public final class NaiveProgram {

    private NaiveProgram() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        String recipient = arguments[1];
        boolean remembers = arguments[2].equals("file");
        Path folder = Path.of(arguments[3]);
        Path asked = folder.resolve("asked");
        Path sent = folder.resolve("sent");
        boolean firstStart = !Files.exists(asked);
        Files.writeString(asked, recipient);
        if (firstStart || remembers && !Files.exists(sent)) {
            if (new NaiveSender(port, SmtpSecurity.NONE, () -> {}).send(recipient)) {
                Files.writeString(sent, recipient);
            }
        }
    }
}
