package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneJourneyTest {

    private static final Pattern PASSWORD = Pattern.compile("admin with the password (\\S+) ");
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    Path temporary;

    @Test
    void the_first_start_shows_a_password_and_demo_data_and_later_starts_keep_both() throws IOException {
        int port = FreePort.any();
        String password;
        int companies;
        try (StandaloneProcess first =
                StandaloneProcess.start(temporary, port, Map.of()).ready()) {
            assertThat(first.output())
                    .containsSubsequence(
                            "PostgreSQL ...", "Migrating ...", "Starting services ...", "Demo data ...", "ready ");
            password = password(first.output());
            companies = companiesAs(first, password);
            assertThat(companies).isEqualTo(8);
            assertThat(first.stop()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(first.output()).endsWith("stopped\n");
        }
        assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();

        try (StandaloneProcess second =
                StandaloneProcess.start(temporary, port, Map.of()).ready()) {
            assertThat(second.output())
                    .contains("sign in as admin with the password shown at the first start")
                    .doesNotContain(password);
            assertThat(companiesAs(second, password)).isEqualTo(companies);
        }
    }

    @Test
    void a_first_start_that_was_killed_while_it_made_demo_data_is_continued() throws IOException {
        int port = FreePort.any();
        try (StandaloneProcess first = StandaloneProcess.start(temporary, port, Map.of())) {
            first.until("Demo data ...").killWithDatabase();
        }

        try (StandaloneProcess second =
                StandaloneProcess.start(temporary, port, Map.of()).ready()) {
            String password = password(second.output());
            Api api = new Api(second.url(), second.url()).signIn("admin", password);
            await().untilAsserted(() -> {
                assertThat(api.get("/companies?limit=50").get("items")).hasSize(8);
                assertThat(api.get("/quotes?limit=50").get("items")).hasSize(6);
            });
        }
    }

    private static int companiesAs(StandaloneProcess process, String password) {
        Api api = new Api(process.url(), process.url()).signIn("admin", password);
        return api.get("/companies?limit=50").get("items").size();
    }

    private static String password(String output) {
        Matcher matcher = PASSWORD.matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        return matcher.group(1);
    }
}
