package org.annals.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;

/**
 * What mail servers took responsibility for: one line per recipient, on disk before the server's answer leaves. It is the
 * truth against which the application is judged.
 */
public final class Ledger implements AutoCloseable {

    /** @param sha256 of the bytes as they arrived, dots unstuffed */
    record Line(String recipient, String messageId, String sha256) {}

    private final FileChannel file;
    private final Map<String, List<Line>> lines = new ConcurrentHashMap<>();

    public Ledger(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Returns when the lines are on disk. */
    public synchronized void write(Accepted accepted) {
        String messageId = header(accepted.message(), "message-id");
        String sha256 = sha256(accepted.message());
        StringBuilder text = new StringBuilder();
        for (String recipient : accepted.recipients()) {
            text.append(String.join("\t", recipient, messageId, sha256)).append('\n');
        }
        try {
            file.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepted.recipients()
                .forEach(recipient -> lines.computeIfAbsent(
                                recipient.toLowerCase(Locale.ROOT), none -> new CopyOnWriteArrayList<>())
                        .add(new Line(recipient, messageId, sha256)));
    }

    List<Line> of(String recipient) {
        return lines.getOrDefault(recipient, List.of());
    }

    private static String header(byte[] message, String name) {
        return new String(message, StandardCharsets.ISO_8859_1)
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("-");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
