package org.annals.standalone.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.StartRefusedException;

/** The PostgreSQL programs of this platform, unpacked once per user and version. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpacked(DataFolder folder) {
        URL archive = archive();
        try {
            Path home = cache(folder).resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartRefusedException("the PostgreSQL programs cannot be unpacked: " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "postgres-" + system + "-" + processor + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartRefusedException("this build holds no PostgreSQL for " + system + " on " + processor);
        }
        return archive;
    }

    private static String fingerprint(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static Path cache(DataFolder folder) throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path ofUser = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        try {
            Path cache = Files.createDirectories(ofUser.resolve("annals-crm"));
            return Files.isWritable(cache) ? cache : folder.root();
        } catch (IOException noHome) {
            return folder.root();
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (InputStream packed = archive.openStream()) {
            new TarXz(packed).unpackInto(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcessWasFaster) {
            Directories.delete(unfinished);
        }
    }
}
