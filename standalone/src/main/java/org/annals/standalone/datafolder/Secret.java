package org.annals.standalone.datafolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** One value kept in a file of its own under {@code secrets/}, mode 0600, outside the database. */
public final class Secret {

    private final Path file;

    private Secret(Path file) {
        this.file = file;
    }

    public static Secret in(DataFolder folder, String name) {
        return new Secret(folder.secrets().resolve(name));
    }

    public Path file() {
        return file;
    }

    /** The kept value, or empty when none was kept yet. */
    public Optional<String> value() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new StartRefusedException("the secret " + file + " cannot be read", unreadable);
        }
    }

    /** The kept value; where there is none, the generated one, which is kept from now on. */
    public String orGenerate(Supplier<String> generator) {
        return value().orElseGet(() -> {
            String generated = generator.get();
            keep(generated);
            return generated;
        });
    }

    /** When the value was kept; there must be one. */
    public Instant keptAt() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException missing) {
            throw new StartRefusedException("the secret " + file + " cannot be read", missing);
        }
    }

    public void keep(String value) {
        try {
            OwnerOnly.write(file, value + System.lineSeparator());
        } catch (IOException unwritable) {
            throw new StartRefusedException("the secret " + file + " cannot be written", unwritable);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new StartRefusedException("the secret " + file + " cannot be deleted", undeletable);
        }
    }
}
