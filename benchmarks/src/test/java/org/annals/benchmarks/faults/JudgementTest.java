package org.annals.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.command.delivery.submission.ScriptedSmtpServer.Accepted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JudgementTest {

    private static final byte[] MESSAGE = "Message-ID: <1@annals.example>\r\n\r\nHello\r\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final Intent intent = new Intent(List.of("bob@customer.example"));
    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new Ledger(folder.resolve("ledger.tsv"));
        intent.accepted("d-1");
    }

    @Test
    void one_copy_of_the_archived_bytes_is_what_was_promised() {
        arrives("bob@customer.example");

        assertThat(judge("SENT").isClean()).isTrue();
    }

    @Test
    void sent_without_a_line_in_the_ledger_is_a_loss() {
        assertThat(judge("SENT").lost()).isEqualTo(1);
    }

    @Test
    void a_delivery_that_comes_to_no_end_is_a_loss() {
        assertThat(judge("DEFERRED").lost()).isEqualTo(1);
        assertThat(judge(null).lost()).isEqualTo(1);
    }

    @Test
    void a_failure_that_is_told_is_no_loss() {
        assertThat(judge("FAILED").isClean()).isTrue();
    }

    @Test
    void each_copy_beyond_the_first_is_a_duplicate() {
        arrives("bob@customer.example");
        arrives("Bob@customer.example");
        arrives("bob@customer.example");

        assertThat(judge("SENT").duplicates()).isEqualTo(2);
    }

    @Test
    void other_bytes_than_those_archived_are_found() {
        arrives("bob@customer.example");

        Judgement judgement = Judgement.of(intent, delivery("SENT", "0000"), ledger);

        assertThat(judgement.findings()).containsExactly("bob@customer.example got other bytes than those archived");
    }

    @Test
    void what_was_called_off_must_not_arrive() {
        intent.calledOff();
        assertThat(judge("CANCELLED").isClean()).isTrue();

        arrives("bob@customer.example");
        assertThat(judge("CANCELLED").isClean()).isFalse();
    }

    @Test
    void a_line_is_on_disk_when_the_server_may_answer() throws IOException {
        arrives("bob@customer.example");

        assertThat(Files.readString(folder.resolve("ledger.tsv")))
                .startsWith("bob@customer.example\t<1@annals.example>\t")
                .endsWith("\n");
    }

    private void arrives(String recipient) {
        ledger.write(new Accepted("seller@annals.example", List.of(recipient), MESSAGE));
    }

    private Judgement judge(String state) {
        String archived = ledger.of("bob@customer.example").stream()
                .map(Ledger.Line::sha256)
                .findFirst()
                .orElse("none");
        return Judgement.of(intent, state == null ? null : delivery(state, archived), ledger);
    }

    private static JsonNode delivery(String state, String sha256) {
        return JsonMapper.shared().readTree("""
                {"state": "%s", "sha256": "%s", "messageId": "<1@annals.example>"}""".formatted(state, sha256));
    }
}
