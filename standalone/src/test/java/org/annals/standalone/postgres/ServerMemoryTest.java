package org.annals.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMemoryTest {
    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @Test
    void a_share_of_the_machine() {
        assertThat(new ServerMemory(4 * GIGABYTE).settings())
                .containsExactly("shared_buffers=512MB", "maintenance_work_mem=128MB");
    }

    @Test
    void no_less_than_a_server_needs() {
        assertThat(new ServerMemory(GIGABYTE / 2).settings())
                .containsExactly("shared_buffers=128MB", "maintenance_work_mem=64MB");
    }

    @Test
    void no_more_than_helps() {
        assertThat(new ServerMemory(256 * GIGABYTE).settings())
                .containsExactly("shared_buffers=2048MB", "maintenance_work_mem=512MB");
    }
}
