package org.annals.standalone.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Received messages, one file each; a message is on disk before its sender hears that it was accepted. */
final class MailFolder {

    private static final Pattern ID = Pattern.compile("\\d{13}-[0-9a-f]{8}");
    private static final String EXTENSION = ".eml";
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /** Keeps the message under the names of its envelope recipients (Delivered-To, RFC 9228). */
    void store(MimeMessage message, Collection<String> recipients) throws IOException, MessagingException {
        String id = Instant.now().toEpochMilli() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Path file = folder.resolve(id + EXTENSION);
        Path unfinished = folder.resolve(id + ".part");
        try (FileChannel channel =
                        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            for (String recipient : recipients) {
                out.write(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            message.writeTo(out);
            out.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** All messages, newest first. */
    List<StoredMail> all() {
        return newest(Integer.MAX_VALUE);
    }

    List<StoredMail> newest(int most) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .sorted(Comparator.reverseOrder())
                    .limit(most)
                    .flatMap(id -> find(id).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<StoredMail> find(String id) {
        Path file = folder.resolve(id + EXTENSION);
        if (!ID.matcher(id).matches() || !Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
            return Optional.of(new StoredMail(id, receivedAt, new MimeMessage(SESSION, in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the message " + file + " cannot be read", e);
        }
    }
}
