package org.annals.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annals.platform.setting.SettingRefused;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The service starts with sound settings, or says which one is wrong and does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {
    private static final Pattern FIRST_START =
            Pattern.compile("First start: sign in as 'admin' with the password (\\S+)");
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @ParameterizedTest(name = "{0} = ''{1}''")
    @CsvSource({
        "CRM_ADMIN_PASSWORD, Password123!",
        "CRM_ENCRYPTION_KEYSET, ''",
        "CRM_ENCRYPTION_KEYSET, '{}'",
        "CRM_HISTORY_KEYSET, ''",
        "CRM_HISTORY_KEYSET, '{}'",
        "CRM_JWT_SECRET, short",
        "CRM_STORE_IDENTITY, ''",
        "CRM_DATABASE_URL, jdbc:h2:mem:fallback",
        "CRM_DATABASE_URL, jdbc:postgresql://localhost:1/nowhere",
        "CRM_DELIVERY_RETRY_SECONDS, soon",
        "CRM_DELIVERY_RETRY_SECONDS, '1,0'"
    })
    void a_wrong_setting_is_named_and_nothing_starts(String setting, String value, CapturedOutput output) {
        assertThat(refusal(Map.of(setting, value)).setting()).isEqualTo(setting);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(System.lineSeparator() + setting + " ")
                .doesNotContain("Password123!");
    }

    @Test
    void a_database_that_is_no_store_becomes_one_only_when_that_is_wanted() {
        var crm = new CommandServiceFixture(TestDatabase.fresh(), Map.of("CRM_ALLOW_NEW_STORE", "false"));

        assertThat(refusal(crm).setting()).isEqualTo("CRM_DATABASE_URL");
    }

    @Test
    void the_first_start_prints_a_password_once_and_another_store_is_never_taken_for_this_one(CapturedOutput output) {
        TestDatabase database = TestDatabase.fresh();
        try (var first = new CommandServiceFixture(database, Map.of("CRM_ADMIN_PASSWORD", ""))) {
            first.startOnly();
            Matcher printed = FIRST_START.matcher(output);
            assertThat(printed.find()).isTrue();

            first.nobody().signIn("admin", printed.group(1));
            first.stop();
            first.startOnly();

            assertThat(FIRST_START.matcher(output).results()).hasSize(1);
            first.nobody().signIn("admin", printed.group(1));
        }

        var mistaken = new CommandServiceFixture(database, Map.of("CRM_STORE_IDENTITY", "another"));

        assertThat(refusal(mistaken).setting()).isEqualTo("CRM_STORE_IDENTITY");
    }

    private static SettingRefused refusal(Map<String, Object> settings) {
        return refusal(new CommandServiceFixture(DATABASE, settings));
    }

    private static SettingRefused refusal(CommandServiceFixture crm) {
        Throwable failure = catchThrowable(crm::startOnly);
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SettingRefused.class::isInstance)
                .map(SettingRefused.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no setting was refused", failure));
    }
}
