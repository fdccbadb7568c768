package org.annals.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server wrote about itself, and the one line of it a person needs. */
final class ServerLog {

    private static final long LARGEST_BYTES = 10_000_000;
    private static final List<Pattern> GRAVEST_FIRST =
            List.of(Pattern.compile("PANIC: .*"), Pattern.compile("FATAL: .*"), Pattern.compile("(?i)error: .*"));

    private final Path file;
    private long start;

    ServerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Everything before this moment belongs to an earlier run; a log that grew too large moves aside. */
    void begin() {
        try {
            start = Files.exists(file) ? Files.size(file) : 0;
            if (start > LARGEST_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                start = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The gravest complaint since {@link #begin()}. */
    Optional<String> complaint() {
        try {
            byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            int from = (int) Math.min(start, all.length);
            return complaintIn(new String(all, from, all.length - from, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> complaintIn(String text) {
        return GRAVEST_FIRST.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(result -> result.group().strip())
                .findFirst();
    }
}
