package org.annals.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import org.annals.platform.setting.SettingRefused;

/** A keyset in a file that is replaced while the application runs: looked at before each use, read when it is another. */
final class KeysetFile implements Supplier<Keys> {
    private final Path file;
    private Version version;
    private Keys keys;

    KeysetFile(Path file) {
        this.file = file;
        get();
    }

    private record Version(FileTime changed, long size, Object fileKey) {

        static Version of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    @Override
    public synchronized Keys get() {
        try {
            Version current = Version.of(file);
            if (!current.equals(version)) {
                keys = EncryptionKeyset.keys(Files.readString(file).strip());
                version = current;
            }
            return keys;
        } catch (IOException e) {
            throw new SettingRefused(EncryptionKeyset.FILE_SETTING, "names a file that cannot be read", e);
        }
    }
}
