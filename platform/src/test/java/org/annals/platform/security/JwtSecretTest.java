package org.annals.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.annals.platform.setting.SettingRefused;
import org.annals.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class JwtSecretTest {

    static Stream<String> badSecrets() {
        return Stream.of(
                "",
                "   ",
                "changeme",
                "not base64 at all!",
                base64(new byte[32]),
                base64("a".repeat(64)),
                base64("ab".repeat(32)),
                base64("0123456789abcdef0123456789abcdef"),
                base64("changeme-changeme-changeme-12345"),
                base64("my-super-secret-signing-key-of-crm"),
                base64(random(31)));
    }

    @ParameterizedTest
    @MethodSource("badSecrets")
    void a_secret_that_anybody_could_guess_is_refused_by_the_name_of_its_setting(String bad) {
        assertThatThrownBy(() -> secret(bad))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("CRM_JWT_SECRET ")
                .hasMessageContaining("32 random bytes")
                .satisfies(refused -> {
                    if (bad.strip().length() > 8) {
                        assertThat(refused.getMessage()).doesNotContain(bad);
                    }
                });
    }

    @Test
    void a_missing_secret_is_refused() {
        assertThatThrownBy(() -> new JwtSecret(new MockEnvironment())).isInstanceOf(SettingRefused.class);
    }

    @Test
    void random_bytes_are_taken_in_either_alphabet_of_base64() {
        var bytes = random(48);

        var standard = secret(Base64.getEncoder().encodeToString(bytes));
        var urlSafe = secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");

        assertThat(standard.key()).isEqualTo(urlSafe.key());
        assertThat(standard.derive("a"))
                .hasSize(32)
                .isNotEqualTo(standard.derive("b"))
                .isEqualTo(urlSafe.derive("a"));
    }

    @Test
    void the_application_does_not_start_without_it_and_says_so_in_one_line(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        SampleApplication.class,
                        "--server.port=0",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/nothing",
                        "--CRM_JWT_SECRET=changeme"))
                .hasRootCauseInstanceOf(SettingRefused.class);

        assertThat(output).contains("CRM_JWT_SECRET can be guessed. Set it to at least 32 random bytes in base64");
        assertThat(output).doesNotContain("\tat org.", "changeme", "UnsatisfiedDependencyException", "Error starting");
    }

    private static JwtSecret secret(String value) {
        return new JwtSecret(new MockEnvironment().withProperty("CRM_JWT_SECRET", value));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
