package org.annals.standalone.datafolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where one installation keeps its database, secrets, logs and demo mail. Readable by its owner alone. */
public final class DataFolder {

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens the folder, creating it where it does not exist.
     *
     * @throws StartRefusedException when it cannot be created or written
     */
    public static DataFolder open(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(root)) {
                OwnerOnly.createDirectories(root);
            }
            DataFolder folder = new DataFolder(root.toRealPath());
            folder.proveWritable();
            OwnerOnly.createDirectories(folder.secrets());
            OwnerOnly.createDirectories(folder.logs());
            return folder;
        } catch (IOException unwritable) {
            throw new StartRefusedException("the data folder " + root + " cannot be written", unwritable);
        }
    }

    private void proveWritable() throws IOException {
        Path probe = Files.createTempFile(root, ".write-probe", "");
        Files.delete(probe);
    }

    public Path root() {
        return root;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path demoMail() {
        return root.resolve("demo-mail");
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
