package org.annals.command.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.Sample;
import org.annals.command.SharedCrm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCrm.class)
class SharedMailboxHttpTest {
    private final CommandServiceFixture crm;
    private final Caller admin;
    private final GreenMail mail = CommandServiceFixture.mailServer();

    SharedMailboxHttpTest(CommandServiceFixture crm) {
        this.crm = crm;
        this.admin = crm.admin();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_user_sends_from_a_mailbox_while_it_is_shared_with_them() {
        String mailbox = crm.verified(
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort())));
        String nok = admin.create("/users", Sample.user("nok-of-the-office"));
        Caller sales = crm.nobody().signIn("nok-of-the-office", Sample.PASSWORD);
        String quote = crm.newDraft("shared@siam.example");
        assertThat(send(sales, quote, mailbox).code()).isEqualTo("mailbox-not-usable");

        assertThat(grant("PUT", admin, mailbox, nok).status()).isEqualTo(200);
        assertThat(grant("PUT", admin, mailbox, nok).status()).isEqualTo(200);
        Answer sent = send(sales, quote, mailbox);
        assertThat(sent.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(crm.story(quote)).endsWith("QuoteSent"));

        assertThat(grant("DELETE", admin, mailbox, nok).status()).isEqualTo(200);
        Answer refused = send(sales, quote, mailbox);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("mailbox-not-usable");
        assertThat(crm.story(mailbox)).endsWith("MailboxShared", "MailboxUnshared");
    }

    @Test
    void only_an_administrator_shares_and_only_with_a_user_who_exists() {
        Caller sales = crm.newSalesUser("no-sharer");
        String mailbox = sales.create("/mailboxes", Sample.mailbox(2525));
        long before = crm.eventsByPeople();

        assertThat(grant("PUT", sales, mailbox, UUID.randomUUID().toString()).status())
                .isEqualTo(403);
        assertThat(grant("PUT", admin, mailbox, UUID.randomUUID().toString()).status())
                .isEqualTo(404);
        assertThat(grant(
                                "PUT",
                                admin,
                                UUID.randomUUID().toString(),
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(404);
        assertThat(crm.eventsByPeople()).isEqualTo(before);
    }

    @Test
    void whoever_it_is_shared_with_can_change_nothing_of_it() {
        String mailbox = admin.create("/mailboxes", Sample.mailbox(2525));
        String guest = admin.create("/users", Sample.user("guest-of-the-office"));
        Caller sales = crm.nobody().signIn("guest-of-the-office", Sample.PASSWORD);
        grant("PUT", admin, mailbox, guest);

        assertThat(sales.put("/mailboxes/" + mailbox, 2, Sample.mailbox(2526)).status())
                .isEqualTo(403);
        assertThat(sales.put("/mailboxes/" + mailbox + "/limits", 2, Map.of("perDay", 1))
                        .status())
                .isEqualTo(403);
        for (String action : List.of("verify", "test", "make-default", "resume")) {
            assertThat(sales.post("/mailboxes/" + mailbox + "/" + action, Map.of())
                            .status())
                    .as(action)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_limit_of_its_own_holds_the_mailbox_once_it_is_used_up() {
        String mailbox = crm.verified(
                admin.create("/mailboxes", Sample.mailbox(mail.getSmtp().getPort())));
        assertThat(admin.put("/mailboxes/" + mailbox + "/limits", 2, Map.of("perDay", 1))
                        .status())
                .isEqualTo(200);
        String quote = crm.newDraft("limited@siam.example");
        send(admin, quote, mailbox);
        await().untilAsserted(() -> assertThat(crm.story(quote)).endsWith("QuoteSent"));

        String next = crm.newDraft("limited.too@siam.example");
        send(admin, next, mailbox);

        await().untilAsserted(() -> assertThat(crm.story(mailbox)).endsWith("MailboxHeld"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        admin.put("/mailboxes/" + mailbox + "/limits", 5, Map.of("perDay", 2));
        await().untilAsserted(() -> assertThat(crm.story(next)).endsWith("QuoteSent"));
    }

    @Test
    void a_limit_below_one_is_refused() {
        String mailbox = admin.create("/mailboxes", Sample.mailbox(2525));

        Answer refused = admin.put("/mailboxes/" + mailbox + "/limits", 2, Map.of("perMinute", 0));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/perMinute");
    }

    private static Answer grant(String method, Caller caller, String mailbox, String user) {
        return caller.send(method, "/mailboxes/" + mailbox + "/grants/" + user, "");
    }

    private static Answer send(Caller caller, String quote, String mailbox) {
        return caller.post(
                "/quotes/" + quote + "/send", Map.of("recipients", List.of("mali@siam.example"), "mailboxId", mailbox));
    }
}
