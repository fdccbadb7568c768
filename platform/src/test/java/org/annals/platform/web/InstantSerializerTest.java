package org.annals.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantSerializerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-03T14:05:09Z",
                "2026-03-03T14:05:00Z",
                "2026-01-01T00:00:00Z",
                "2026-03-03T14:05:09.120Z",
                "2026-03-03T14:05:00.120Z",
                "2026-03-03T14:05:09.123456Z",
                "2026-03-03T14:05:09.000001Z",
                "2026-03-03T14:05:00.000000001Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "-0044-03-15T12:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void an_instant_is_written_as_it_writes_itself(String text) {
        assertThat(InstantSerializer.text(Instant.parse(text)))
                .isEqualTo(Instant.parse(text).toString())
                .isEqualTo(text);
    }
}
