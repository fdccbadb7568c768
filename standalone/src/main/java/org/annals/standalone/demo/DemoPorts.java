package org.annals.standalone.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * Where the demo mail server listens, on this machine alone. Chosen at the first start and kept, because mailboxes name
 * the port; a port that was taken meanwhile is chosen anew.
 */
public record DemoPorts(int smtp, int imap) {

    public static final String HOST = "127.0.0.1";

    public static DemoPorts of(DataFolder folder) {
        Path file = folder.demoMail().resolve("ports");
        try {
            Files.createDirectories(folder.demoMail());
            Optional<DemoPorts> kept = read(file);
            if (kept.isPresent() && isFree(kept.get().smtp) && isFree(kept.get().imap)) {
                return kept.get();
            }
            DemoPorts chosen = choose();
            Files.writeString(file, chosen.smtp + " " + chosen.imap + System.lineSeparator());
            return chosen;
        } catch (IOException e) {
            throw new StartRefusedException("the demo mail server finds no port: " + e.getMessage(), e);
        }
    }

    /** The one target on this machine that mailboxes may name, as {@code host:port}. */
    public String smtpTarget() {
        return HOST + ":" + smtp;
    }

    private static Optional<DemoPorts> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<Integer> ports = Files.readString(file)
                .strip()
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .map(Integer::valueOf)
                .toList();
        return Optional.of(new DemoPorts(ports.getFirst(), ports.getLast()));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = listenOn(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static DemoPorts choose() throws IOException {
        try (ServerSocket smtp = listenOn(0);
                ServerSocket imap = listenOn(0)) {
            return new DemoPorts(smtp.getLocalPort(), imap.getLocalPort());
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName(HOST));
    }
}
