package org.annals.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.standalone.datafolder.RandomText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web UI against the server it is made for. */
class MainJobBrowserTest {

    private static final Path COMMITTED_API = Path.of("../web-ui/openapi.json");
    private static final Path SCRIPTS = Path.of("../web-ui/e2e");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int MINUTES = 5;

    @TempDir
    static Path temporary;

    private static int providerPort;
    private static int mailPort;
    private static Map<String, String> settings;
    private static StandaloneProcess standalone;

    @BeforeAll
    static void start() throws IOException {
        providerPort = FreePort.any();
        mailPort = FreePort.any();
        settings = Map.of(
                "CRM_ADMIN_PASSWORD", RandomText.password(),
                "CRM_DELIVERY_RETRY_SECONDS", "3600",
                "CRM_OAUTH_GOOGLE_CLIENT_ID", "e2e",
                "CRM_OAUTH_GOOGLE_ENDPOINTS", "http://127.0.0.1:" + providerPort,
                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS", "127.0.0.1");
        standalone =
                StandaloneProcess.start(temporary, FreePort.any(), settings).ready();
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    void its_types_are_generated_from_the_api_that_is_served() throws IOException {
        JsonNode served = new Api(standalone.url(), standalone.url()).get("/openapi.json");
        JsonNode committed = JsonMapper.shared().readTree(Files.readString(COMMITTED_API));

        assertThat(committed)
                .as("The API has changed. Start the server, then in web-ui: npm run api:fetch -- http://localhost:8080"
                        + " && npm run api && npx tsc --noEmit, and commit openapi.json and src/api/schema.d.ts")
                .isEqualTo(served);
    }

    @Test
    void the_main_job_can_be_done_with_a_browser() throws IOException, InterruptedException {
        play("main-job");
    }

    @Test
    void a_mailbox_can_be_cared_for_and_mail_in_doubt_be_decided_with_a_browser()
            throws IOException, InterruptedException {
        play(
                "mailbox-care",
                "--provider-port",
                Integer.toString(providerPort),
                "--mail-port",
                Integer.toString(mailPort));
    }

    @Test
    void records_are_found_lists_kept_as_views_and_the_past_looked_back_at_with_a_browser()
            throws IOException, InterruptedException {
        play("search-and-views");
    }

    private static void play(String name, String... more) throws IOException, InterruptedException {
        Path screenshots = Files.createDirectories(SCREENSHOTS.resolve(name));
        Path story = screenshots.resolve("story.log");
        List<String> command = new ArrayList<>(List.of(
                "node", SCRIPTS.resolve(name + ".mjs").toString(),
                "--base", standalone.url(),
                "--user", "admin",
                "--password-env", "CRM_ADMIN_PASSWORD",
                "--chromium", chromium().toString(),
                "--screenshots", screenshots.toString()));
        command.addAll(List.of(more));
        ProcessBuilder script =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(story.toFile());
        script.environment().putAll(settings);
        Process browser = script.start();

        boolean done = browser.waitFor(MINUTES, TimeUnit.MINUTES);
        browser.destroy();
        assertThat(done)
                .as("done within %s minutes: %s", MINUTES, Files.readString(story))
                .isTrue();
        assertThat(browser.exitValue()).as(failuresFirst(story)).isZero();
    }

    /** The whole story, which begins with what failed: many reports show a first line alone. */
    private static String failuresFirst(Path story) throws IOException {
        List<String> told = Files.readAllLines(story);
        Stream<String> failures = told.stream().filter(line -> line.startsWith("FAIL"));
        return Stream.concat(failures, told.stream()).collect(Collectors.joining("\n"));
    }

    private static Path chromium() {
        Stream<String> chosen = Stream.of(System.getenv("CHROMIUM"), System.getenv("CHROME"));
        Stream<String> usual = List.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .stream();
        return Stream.concat(chosen, usual)
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no browser found: install Chromium, or set CHROMIUM"));
    }
}
