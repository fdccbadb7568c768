package org.annals.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.annals.sample.HttpTest;
import org.junit.jupiter.api.Test;

class KeptConnectionTest extends HttpTest {
    private static final String REQUEST = "HEAD /api/v1/samples HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void a_busy_client_keeps_its_connection() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            var answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int request = 1; request <= 150; request++) {
                socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.ISO_8859_1));
                String line = answers.readLine();
                assertThat(line).as("answer %d", request).startsWith("HTTP/1.1 401");
                while (!line.isEmpty()) {
                    assertThat(line).isNotEqualToIgnoringCase("Connection: close");
                    line = answers.readLine();
                }
            }
        }
    }
}
