package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.annals.standalone.RotateKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class KeyRotationProcessTest {
    private static final Map<String, String> SETTINGS =
            Map.of("CRM_ADMIN_PASSWORD", "correct-horse-battery-9", "CRM_ALLOWED_PRIVATE_SMTP_HOSTS", "127.0.0.1");

    @TempDir
    Path temporary;

    @Test
    void a_rotation_killed_under_a_running_application_goes_on_and_works_on_a_stopped_one() throws IOException {
        Path data = temporary.resolve("data");
        Path keyset = data.resolve("secrets/encryption-keyset.json");
        String firstKeyset;
        try (StandaloneProcess application = StandaloneProcess.start(data, FreePort.any(), SETTINGS, "--no-demo")
                .ready()) {
            Api admin =
                    new Api(application.url(), application.url()).signIn("admin", SETTINGS.get("CRM_ADMIN_PASSWORD"));
            for (int i = 0; i < 60; i++) {
                admin.post("/mailboxes", mailbox());
            }
            firstKeyset = Files.readString(keyset);

            JavaProcess killed = rotateKeys(data);
            await().atMost(Duration.ofMinutes(3)).until(() -> killed.output().contains("new key"));
            killed.kill();
            JavaProcess next = rotateKeys(data);
            assertThat(next.exitCode()).as(next::output).isZero();

            assertThat(remaining(admin)).isZero();
            admin.post("/mailboxes", mailbox());
            assertThat(remaining(admin)).isZero();
            application.stop();
        }
        assertThat(Files.readString(keyset)).isNotEqualTo(firstKeyset);

        JavaProcess stopped = rotateKeys(data);
        assertThat(stopped.exitCode()).as(stopped::output).isZero();
        assertThat(stopped.output()).contains("sealed anew: 61 of 61");
    }

    private static long remaining(Api admin) {
        JsonNode rotation = admin.post("/admin/key-rotation", Map.of());
        assertThat(rotation.get("resealed").intValue()).isZero();
        return rotation.get("remaining").longValue();
    }

    private static JavaProcess rotateKeys(Path data) throws IOException {
        return JavaProcess.start(RotateKeys.class, Map.of(), List.of("--data", data.toString()));
    }

    private static Map<String, Object> mailbox() {
        return Map.of(
                "address",
                "sales@annals.example",
                "displayName",
                "Sales",
                "smtp",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        587,
                        "security",
                        "starttls",
                        "username",
                        "sales",
                        "password",
                        "s3cret"));
    }
}
