package org.annals.standalone.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;

/** One process at a time works in a data folder. The system lets go when that process ends, however it ends. */
public final class DataFolderLock implements AutoCloseable {

    private static final int LONGEST_PID = 20;

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartRefusedException when another process holds the folder; names the folder and that process */
    public static DataFolderLock acquire(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.root().resolve("annals.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!held(channel)) {
                String holder = read(channel);
                channel.close();
                throw new StartRefusedException("the data folder " + folder + " is in use by another Annals CRM"
                        + (holder.isEmpty() ? "" : " (process " + holder + ")"));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(
                            Long.toString(ProcessHandle.current().pid())),
                    0);
            return new DataFolderLock(channel);
        } catch (IOException unusable) {
            throw new StartRefusedException("the data folder " + folder + " cannot be locked", unusable);
        }
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        channel.read(pid, 0);
        return StandardCharsets.US_ASCII.decode(pid.flip()).toString().strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
