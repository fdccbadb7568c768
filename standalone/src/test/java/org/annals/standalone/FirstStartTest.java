package org.annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.annals.standalone.datafolder.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    Path temporary;

    private DataFolder folder;

    @BeforeEach
    void an_empty_data_folder() {
        folder = DataFolder.open(temporary);
    }

    @Test
    void a_first_start_that_broke_off_goes_on_with_the_same_passwords_and_identity() {
        FirstStart brokenOff = FirstStart.of(folder);

        FirstStart next = FirstStart.of(folder);

        assertThat(next.isPending()).isTrue();
        assertThat(next.adminPassword()).isEqualTo(brokenOff.adminPassword()).hasSize(20);
        assertThat(next.salesPassword()).isEqualTo(brokenOff.salesPassword()).isNotEqualTo(next.adminPassword());
        assertThat(next.storeIdentity()).isEqualTo(brokenOff.storeIdentity());
    }

    @Test
    void a_completed_first_start_leaves_the_identity_and_no_password() {
        FirstStart first = FirstStart.of(folder);
        String identity = first.storeIdentity();
        first.complete();

        FirstStart later = FirstStart.of(folder);

        assertThat(later.isPending()).isFalse();
        assertThat(later.storeIdentity()).isEqualTo(identity);
        assertThat(folder.secrets()).isDirectoryNotContaining("glob:**password");
    }
}
