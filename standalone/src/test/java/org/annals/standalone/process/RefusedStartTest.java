package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.DataFolderLock;
import org.annals.standalone.datafolder.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed says why in one line and ends, before it touches anything. */
class RefusedStartTest {

    @TempDir
    Path temporary;

    @Test
    void a_second_start_on_the_same_data_folder_names_the_folder_and_the_first_process() throws IOException {
        DataFolder folder = DataFolder.open(temporary);

        try (var _ = DataFolderLock.acquire(folder)) {
            assertThat(start().refusal())
                    .contains("the data folder " + folder + " is in use")
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            StandaloneProcess process = StandaloneProcess.start(temporary, taken.getLocalPort(), Map.of());

            assertThat(process.refusal()).contains("port " + taken.getLocalPort() + " is taken");
        }
        assertThat(temporary.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(StandaloneProcess.start(file.resolve("data"), FreePort.any(), Map.of())
                        .refusal())
                .contains(file + "/data cannot be written");
    }

    @Test
    void a_data_folder_whose_database_is_gone_is_not_filled_anew() throws IOException {
        Secret.in(DataFolder.open(temporary), "store-identity").keep("2b1cbb0e-6f3e-4f0a-a3d7-6c0ad1c3b9de");

        assertThat(start().refusal()).contains(temporary + "/postgres is gone");
        assertThat(temporary.resolve("postgres")).doesNotExist();
    }

    private StandaloneProcess start() throws IOException {
        return StandaloneProcess.start(temporary, FreePort.any(), Map.of());
    }
}
