package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedCrm.class)
class MailboxHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;

    MailboxHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @Test
    void a_mailbox_can_be_registered_revised_and_made_the_default() {
        String id = admin.create("/mailboxes", Sample.mailbox(2525));

        assertThat(admin.put("/mailboxes/" + id, 1, Sample.mailbox(2526)).status())
                .isEqualTo(200);
        assertThat(admin.post("/mailboxes/" + id + "/make-default", Map.of()).status())
                .isEqualTo(200);

        assertThat(crm.story(id)).startsWith("MailboxRegistered", "MailboxVerificationRequired", "MailboxRevised");
    }

    @Test
    void its_password_is_sealed_and_never_in_an_event() {
        String id = admin.create("/mailboxes", withLogin("a secret nobody may read"));

        assertThat(crm.payloads(id)).isNotEmpty().noneMatch(event -> event.contains("a secret nobody may read"));
        assertThat(crm.bean(MailboxAccounts.class).account(UUID.fromString(id)))
                .hasValueSatisfying(account ->
                        assertThat(account.sealedPassword()).isNotBlank().doesNotContain("a secret nobody may read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "0.0.0.0"})
    void a_private_host_that_is_not_listed_is_refused(String host) {
        long before = crm.eventsByPeople();

        Answer refused = admin.post("/mailboxes", onHost(host));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/smtp/host");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_display_name_with_a_line_break_is_refused() {
        long before = crm.eventsByPeople();
        Map<String, Object> mailbox = new HashMap<>(Sample.mailbox(2525));
        mailbox.put("displayName", "Sales\r\nBcc: spy@elsewhere.example");

        Answer refused = admin.post("/mailboxes", mailbox);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/displayName");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void the_mailbox_of_somebody_else_can_be_neither_changed_nor_tried_nor_used() {
        String id = admin.create("/mailboxes", Sample.mailbox(2525));
        String quote = crm.newDraft("mailbox.of.another@siam.example");
        Caller sales = crm.newSalesUser("no-owner");
        long before = crm.eventsByPeople();

        assertThat(sales.put("/mailboxes/" + id, 1, Sample.mailbox(2526)).status())
                .isEqualTo(403);
        assertThat(sales.post("/mailboxes/" + id + "/test", Map.of()).status()).isEqualTo(403);
        assertThat(sales.post("/mailboxes/" + id + "/make-default", Map.of()).status())
                .isEqualTo(403);
        Answer send = sales.post(
                "/quotes/" + quote + "/send", Map.of("recipients", List.of("mali@siam.example"), "mailboxId", id));
        assertThat(send.status()).isEqualTo(409);
        assertThat(send.code()).isEqualTo("mailbox-not-usable");
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void a_mailbox_can_be_paused_and_resumed() {
        String id = admin.create("/mailboxes", Sample.mailbox(2525));

        assertThat(admin.post("/mailboxes/" + id + "/pause", Map.of("reason", "moving"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.post("/mailboxes/" + id + "/resume", Map.of()).status())
                .isEqualTo(200);

        assertThat(crm.story(id)).startsWith("MailboxRegistered").containsSubsequence("MailboxHeld", "MailboxReleased");
    }

    @Test
    void a_test_tells_each_step_and_sends_nothing() throws Exception {
        GreenMail mail = CommandServiceFixture.mailServer();
        String id = admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort()));

        Answer test = admin.post("/mailboxes/" + id + "/test", Map.of());

        assertThat(test.status()).isEqualTo(200);
        assertThat(test.body().path("ok").asBoolean()).isTrue();
        assertThat(test.body()
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("step").asString()))
                .contains("dns", "connect", "greeting");
        assertThat(mail.getReceivedMessages()).isEmpty();
        mail.stop();
    }

    @Test
    void a_test_of_a_server_that_is_down_says_so() {
        GreenMail mail = CommandServiceFixture.mailServer();
        int port = mail.getSmtp().getPort();
        mail.stop();
        String id = admin.create("/mailboxes", Sample.mailbox(port));

        Answer test = admin.post("/mailboxes/" + id + "/test", Map.of());

        assertThat(test.body().path("ok").asBoolean()).isFalse();
        assertThat(test.text("class")).isEqualTo("CONNECT");
        assertThat(test.text("advice")).isNotBlank();
    }

    private static Map<String, Object> withLogin(String password) {
        return mailbox(Map.of(
                "host", "127.0.0.1", "port", 2525, "security", "starttls", "username", "mali", "password", password));
    }

    private static Map<String, Object> onHost(String host) {
        return mailbox(Map.of("host", host, "port", 2525, "security", "none"));
    }

    private static Map<String, Object> mailbox(Map<String, Object> smtp) {
        return Map.of("address", "mali@annals.example", "displayName", "มะลิ", "smtp", smtp);
    }
}
