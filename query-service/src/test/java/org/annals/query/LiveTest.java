package org.annals.query;

import static org.annals.query.testing.Samples.company;
import static org.annals.query.testing.Samples.mailbox;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.annals.query.projecting.Change;
import org.annals.query.projecting.Changes;
import org.annals.query.testing.Api;
import org.annals.query.testing.ReadSideTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@Timeout(20)
class LiveTest extends ReadSideTest {

    @Autowired
    private Changes changes;

    @Test
    void a_client_is_told_of_a_change_with_slice_id_and_version() throws IOException {
        UUID id = UUID.randomUUID();
        try (Stream stream = new Stream(asSales(UUID.randomUUID()))) {
            factsBy(ADMIN).happened(id, company(id, "Seen live"));

            assertThat(stream.until(id))
                    .last()
                    .isEqualTo("data:{\"slice\":\"company\",\"id\":\"" + id + "\",\"version\":1}");
        }
    }

    @Test
    void a_client_is_told_only_of_what_it_may_see() throws IOException {
        UUID ann = UUID.randomUUID();
        UUID bobs = UUID.randomUUID();
        UUID anns = UUID.randomUUID();
        try (Stream stream = new Stream(asSales(ann))) {
            factsBy(ann).happened(bobs, mailbox(bobs, UUID.randomUUID(), true));
            factsBy(ann).happened(anns, mailbox(anns, ann, true));

            assertThat(String.join("\n", stream.until(anns))).doesNotContain(bobs.toString(), "audit");
        }
    }

    @Test
    void an_admin_is_told_of_the_audit_trail_too() throws IOException {
        UUID id = UUID.randomUUID();
        try (Stream stream = new Stream(asAdmin())) {
            factsBy(ADMIN).happened(id, company(id, "Seen live"));

            assertThat(stream.until("\"audit\",\"id\":\"" + id)).isNotEmpty();
        }
    }

    @Test
    void a_change_that_another_process_announces_arrives_as_well() throws IOException {
        String id = UUID.randomUUID().toString();
        try (Stream stream = new Stream(asAdmin())) {
            jdbc.sql("SELECT pg_notify('annals_live', 'not for us'), pg_notify('annals_live', 'a1 quote " + id + " 7')")
                    .query()
                    .singleRow();

            assertThat(stream.until(id)).last().asString().contains("\"slice\":\"quote\"", "\"version\":7");
        }
    }

    @Test
    void a_client_that_comes_back_is_told_what_happened_meanwhile_and_nothing_twice() throws IOException {
        String before = UUID.randomUUID().toString();
        String meanwhile = UUID.randomUUID().toString();
        String after = UUID.randomUUID().toString();
        String seen;
        try (Stream first = new Stream(asAdmin())) {
            changes.announce(new Change("quote", before, 1, null));
            seen = idOf(first.until(before));
        }
        try (Stream witness = new Stream(asAdmin())) {
            changes.announce(new Change("quote", meanwhile, 2, null));
            witness.until(meanwhile);
        }
        try (Stream again = new Stream(asAdmin(), "Last-Event-ID", seen)) {
            changes.announce(new Change("quote", after, 3, null));

            assertThat(String.join("\n", again.until(after)))
                    .contains(meanwhile)
                    .doesNotContain(before, "event:reset");
        }
    }

    @Test
    void a_client_that_was_told_nothing_yet_can_come_back_too() throws IOException {
        String meanwhile = UUID.randomUUID().toString();
        String begin;
        try (Stream first = new Stream(asAdmin())) {
            begin = first.next().substring("id:".length());
            changes.announce(new Change("quote", meanwhile, 1, null));
            first.until(meanwhile);
        }
        try (Stream again = new Stream(asAdmin(), "Last-Event-ID", begin)) {
            assertThat(again.until(meanwhile)).doesNotContain("event:reset");
        }
    }

    @Test
    void a_client_whose_last_change_nobody_knows_is_told_to_refetch() throws IOException {
        try (Stream stream = new Stream(asAdmin(), "Last-Event-ID", "from before a restart")) {
            assertThat(stream.until("event:")).last().isEqualTo("event:reset");
        }
    }

    @Test
    void a_resumed_client_is_told_only_of_what_it_may_see() throws IOException {
        String ann = UUID.randomUUID().toString();
        String secret = UUID.randomUUID().toString();
        String open = UUID.randomUUID().toString();
        String begin;
        try (Stream first = new Stream(asAdmin())) {
            begin = first.next().substring("id:".length());
            changes.announce(new Change("mailbox", secret, 1, ann));
            changes.announce(new Change("quote", open, 1, null));
            first.until(open);
        }
        try (Stream other = new Stream(asSales(UUID.randomUUID()), "Last-Event-ID", begin)) {
            assertThat(String.join("\n", other.until(open))).doesNotContain(secret);
        }
    }

    private static String idOf(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .substring("id:".length());
    }

    @Test
    void a_client_that_does_not_read_holds_up_nobody() throws IOException {
        String id = UUID.randomUUID().toString();
        try (Stream sleeping = new Stream(asAdmin());
                Stream awake = new Stream(asAdmin())) {
            for (int i = 1; i <= 2000; i++) {
                changes.announce(new Change("quote", UUID.randomUUID().toString(), i, null));
                if (i % 100 == 0) {
                    changes.announce(new Change("quote", id, i, null));
                    awake.until(id);
                }
            }
            assertThat(sleeping).isNotNull();
        }
    }

    @Test
    void nobody_listens_without_a_token() {
        assertThat(anonymous().get("/api/v1/live").status()).isEqualTo(401);
    }

    /** An open stream, already connected. */
    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;

        Stream(Api api, String... headers) throws IOException {
            var response = api.open("/api/v1/live", headers);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo(":connected");
        }

        String next() throws IOException {
            return lines.readLine();
        }

        List<String> until(Object text) throws IOException {
            List<String> read = new ArrayList<>();
            String line;
            while ((line = lines.readLine()) != null) {
                read.add(line);
                if (line.contains(text.toString())) {
                    return read;
                }
            }
            throw new AssertionError("the stream ended without " + text);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
