package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralLimitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* 1 FETCH (BODY[] {101}\r\n",
                "* 1 FETCH (BODY[] {2147483647}\r\n",
                "* 1 FETCH (BODY[] {99999999999999999999}\r\n",
                "* {1}\r\nx{101}\r\n",
                "* {5}\r\n{999}\r\n"
            })
    void stops_at_an_announcement_that_is_too_large(String reply) {
        assertThatIOException().isThrownBy(() -> read(reply)).withMessageContaining("announces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* 1 FETCH (BODY[] {100}\r\n",
                "* OK {999} is only text\r\n",
                "* OK {999 }\r\n",
                "* OK 999}\r\n",
                "* 1 FETCH (BODY[] {12}\r\nab{999}\r\ncde)\r\n"
            })
    void lets_everything_else_through_unchanged(String reply) throws IOException {
        assertThat(read(reply)).isEqualTo(reply);
    }

    @Test
    void an_end_is_an_end() throws IOException {
        assertThat(read("")).isEmpty();
    }

    private static String read(String reply) throws IOException {
        return new String(
                new LiteralLimit(new ByteArrayInputStream(reply.getBytes(ISO_8859_1)), 100).readAllBytes(), ISO_8859_1);
    }
}
