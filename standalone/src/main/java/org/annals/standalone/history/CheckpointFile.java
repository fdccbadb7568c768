package org.annals.standalone.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.annals.platform.history.HistoryCheckpoint;
import org.annals.standalone.datafolder.StartRefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A signed checkpoint in a file of its own, in the JSON that the API answers too. */
final class CheckpointFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckpointFile() {}

    static HistoryCheckpoint read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), HistoryCheckpoint.class);
        } catch (IOException | JacksonException unreadable) {
            throw new StartRefusedException("the file " + file + " holds no checkpoint that can be read", unreadable);
        }
    }

    static void write(Path file, HistoryCheckpoint checkpoint) {
        try {
            Files.writeString(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(checkpoint) + System.lineSeparator());
        } catch (IOException unwritable) {
            throw new StartRefusedException("the file " + file + " cannot be written", unwritable);
        }
    }
}
