package org.annals.command.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.annals.api.mailbox.SignInProvider;
import org.annals.command.Answer;
import org.annals.command.Caller;
import org.annals.command.CommandServiceFixture;
import org.annals.command.delivery.oauth.MailboxTokens;
import org.annals.command.delivery.oauth.OAuthProviders;
import org.annals.command.delivery.oauth.ScriptedTokenServer;
import org.annals.command.delivery.submission.ScriptedSmtpServer;
import org.annals.platform.crypto.Sealer;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mailboxes whose owners sign in at a provider, with a provider and a mail server on loopback. */
@Timeout(120)
class MailboxSignInHttpTest {
    private static final ScriptedTokenServer.Answer REFUSED = ScriptedTokenServer.Answer.error("invalid_grant");

    private static ScriptedTokenServer provider;
    private static ScriptedSmtpServer mail;
    private static CommandServiceFixture crm;

    @BeforeAll
    static void start() throws IOException {
        provider = ScriptedTokenServer.answering(REFUSED);
        mail = ScriptedSmtpServer.script().offering("AUTH XOAUTH2").start();
        crm = new CommandServiceFixture(
                        TestDatabase.fresh(),
                        Map.of(
                                "CRM_DELIVERY_RETRY_SECONDS", "1",
                                "CRM_SMTP_MESSAGES_PER_CONNECTION", "1",
                                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS", "localhost,127.0.0.1",
                                "CRM_PUBLIC_URL", "https://crm.example",
                                "CRM_OAUTH_GOOGLE_CLIENT_ID", "our-client",
                                "CRM_OAUTH_GOOGLE_CLIENT_SECRET", "our-secret",
                                "CRM_OAUTH_GOOGLE_ENDPOINTS",
                                        provider.uri().resolve("/").toString()))
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        crm.close();
        mail.close();
        provider.close();
    }

    @Test
    void signed_in_mail_leaves_tokens_are_renewed_and_a_new_sign_in_releases_what_waited() {
        Caller admin = crm.admin();
        String mailbox = admin.create("/mailboxes", mailbox("google"));

        provider.become(
                token("redeemed", 3600, "refresh-1"), token("access-1", 60, "refresh-2"), token("access-2", 60, null));
        assertThat(signIn(admin, mailbox).status()).isEqualTo(200);
        assertThat(admin.post("/mailboxes/" + mailbox + "/verify", Map.of()).status())
                .isEqualTo(200);
        String first = send(mailbox, "first@siam.example");
        await().untilAsserted(() -> assertThat(crm.story(first)).endsWith("DeliverySent"));
        String second = send(mailbox, "second@siam.example");
        await().untilAsserted(() -> assertThat(crm.story(second)).endsWith("DeliverySent"));
        assertThat(mail.commands()).contains(xoauth2("access-1"), xoauth2("access-2"));
        assertThat(provider.requests())
                .extracting(form -> form.getOrDefault("refresh_token", form.get("code")))
                .containsSubsequence("the-code", "refresh-1", "refresh-2");

        provider.become(REFUSED);
        String third = send(mailbox, "third@siam.example");
        await().untilAsserted(() -> assertThat(crm.story(third)).endsWith("DeliveryBlocked"));
        await().untilAsserted(() -> assertThat(crm.story(mailbox)).endsWith("MailboxHeld"));
        assertThat(crm.payloads(third).getLast()).contains("Sign in to it again");

        provider.become(token("redeemed", 3600, "refresh-3"), token("access-3", 3600, null));
        assertThat(signIn(admin, mailbox).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(crm.story(third)).endsWith("DeliverySent"));
        assertThat(mail.commands()).contains(xoauth2("access-3"));
        assertThat(crm.story(mailbox)).endsWith("MailboxHeld", "MailboxSignedIn", "MailboxReleased");
        assertThat(crm.payloads(mailbox)).noneMatch(event -> event.contains("refresh-"));
        assertThat(sealedToken(mailbox)).doesNotContain("refresh-3");
    }

    @Test
    void the_test_of_the_connection_uses_the_sign_in_and_says_when_there_is_none() {
        Caller admin = crm.admin();
        String mailbox = admin.create("/mailboxes", mailbox("google"));

        Answer before = admin.post("/mailboxes/" + mailbox + "/test", Map.of());
        provider.become(token("redeemed", 3600, "refresh"), token("for-the-test", 3600, null));
        signIn(admin, mailbox);
        Answer after = admin.post("/mailboxes/" + mailbox + "/test", Map.of());

        assertThat(before.text("class")).isEqualTo("AUTH");
        assertThat(before.text("advice")).contains("Sign in to it first");
        assertThat(after.body().path("ok").booleanValue()).isTrue();
        assertThat(after.body().path("steps").toString()).contains("\"auth\"", "XOAUTH2");
    }

    @Test
    void the_provider_is_told_who_we_are_where_to_come_back_and_a_challenge() {
        Caller admin = crm.admin();
        String mailbox = admin.create("/mailboxes", mailbox("google"));

        String url = admin.post("/mailboxes/" + mailbox + "/oauth/authorize", Map.of())
                .text("authorizationUrl");

        assertThat(url).startsWith(provider.uri().resolve("/authorize").toString());
        assertThat(query(url))
                .containsEntry("client_id", "our-client")
                .containsEntry("redirect_uri", "https://crm.example/mailboxes/signed-in")
                .containsEntry("login_hint", "sales@annals.example")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("code_challenge", "state");
    }

    @Test
    void a_sign_in_ends_once_and_only_for_the_user_who_began_it() {
        Caller owner = crm.newSalesUser("owner-of-sign-in");
        Caller stranger = crm.newSalesUser("stranger-to-sign-in");
        String mailbox = owner.create("/mailboxes", mailbox("google"));
        provider.become(token("redeemed", 3600, "refresh"));
        String state = begin(owner, mailbox);

        assertThat(stranger.post("/mailboxes/" + mailbox + "/oauth/authorize", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(end(stranger, state).pointers()).containsExactly("/state");
        assertThat(end(owner, "made up").pointers()).containsExactly("/state");
        assertThat(end(owner, state).status()).isEqualTo(200);
        assertThat(end(owner, state).pointers()).containsExactly("/state");
    }

    @Test
    void a_user_who_does_not_consent_is_not_signed_in() {
        String mailbox = crm.admin().create("/mailboxes", mailbox("google"));
        String state = begin(crm.admin(), mailbox);

        Answer refused =
                crm.admin().post("/mailboxes/oauth/callback", Map.of("state", state, "error", "access_denied"));

        assertThat(refused.code()).isEqualTo("sign-in-refused");
        assertThat(crm.story(mailbox)).doesNotContain("MailboxSignedIn");
    }

    @Test
    void a_code_that_the_provider_does_not_take_is_an_answer_that_says_so() {
        String mailbox = crm.admin().create("/mailboxes", mailbox("google"));
        provider.become(REFUSED);

        assertThat(signIn(crm.admin(), mailbox).code()).isEqualTo("sign-in-failed");
    }

    @Test
    void a_provider_that_is_not_set_up_is_named() {
        String mailbox = crm.admin().create("/mailboxes", mailbox("microsoft"));

        Answer refused = crm.admin().post("/mailboxes/" + mailbox + "/oauth/authorize", Map.of());

        assertThat(refused.code()).isEqualTo("provider-not-set-up");
        assertThat(refused.text("detail")).contains("CRM_OAUTH_MICROSOFT_CLIENT_ID");
    }

    @Test
    void another_server_or_a_password_ends_the_sign_in() {
        Caller admin = crm.admin();
        String mailbox = admin.create("/mailboxes", mailbox("google"));
        provider.become(token("redeemed", 3600, "refresh"));
        signIn(admin, mailbox);
        assertThat(sealedToken(mailbox)).isNotEmpty();

        assertThat(admin.put("/mailboxes/" + mailbox, 2, mailbox("127.0.0.1", "google", "x"))
                        .pointers())
                .containsExactly("/smtp/password");
        assertThat(admin.put("/mailboxes/" + mailbox, 2, mailbox("127.0.0.1", "google", ""))
                        .status())
                .isEqualTo(200);
        assertThat(sealedToken(mailbox)).isEmpty();
    }

    @Test
    void nodes_that_renew_at_the_same_time_never_spend_the_same_token() throws Exception {
        String mailbox = crm.admin().create("/mailboxes", mailbox("google"));
        AtomicInteger issued = new AtomicInteger();
        provider.become(exchange -> {
            int number = issued.incrementAndGet();
            token("access-" + number, 1, "rotated-" + number).to(exchange);
        });
        signIn(crm.admin(), mailbox);
        int before = provider.requests().size();
        List<Callable<String>> nodes = IntStream.range(0, 6)
                .mapToObj(number -> node(UUID.fromString(mailbox)))
                .<Callable<String>>map(tokens -> tokens::current)
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> token : threads.invokeAll(nodes)) {
                assertThat(token.get()).startsWith("access-");
            }
        }

        assertThat(provider.requests().subList(before, before + 6))
                .extracting(form -> form.get("refresh_token"))
                .containsExactly("rotated-1", "rotated-2", "rotated-3", "rotated-4", "rotated-5", "rotated-6");
    }

    private static MailboxTokens node(UUID mailbox) {
        UUID signIn = crm.bean(JdbcClient.class)
                .sql("SELECT sign_in_id FROM command.mailbox_sign_in WHERE mailbox_id = ?")
                .param(mailbox)
                .query(UUID.class)
                .single();
        return new MailboxTokens(
                crm.bean(OAuthProviders.class).with(SignInProvider.GOOGLE).orElseThrow(),
                new StoredRefreshToken(crm.bean(JdbcClient.class), crm.bean(Sealer.class), mailbox, signIn),
                Clock.systemUTC());
    }

    private static String sealedToken(String mailbox) {
        return crm.bean(JdbcClient.class)
                .sql("SELECT sealed_refresh_token FROM command.mailbox_sign_in WHERE mailbox_id = ?")
                .param(UUID.fromString(mailbox))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Answer signIn(Caller caller, String mailbox) {
        return end(caller, begin(caller, mailbox));
    }

    private static String begin(Caller caller, String mailbox) {
        return query(caller.post("/mailboxes/" + mailbox + "/oauth/authorize", Map.of())
                        .text("authorizationUrl"))
                .get("state");
    }

    private static Answer end(Caller caller, String state) {
        return caller.post("/mailboxes/oauth/callback", Map.of("state", state, "code", "the-code"));
    }

    private static String send(String mailbox, String recipient) {
        return crm.admin()
                .post(
                        "/quotes/" + crm.newDraft(recipient) + "/send",
                        Map.of("recipients", List.of(recipient), "mailboxId", mailbox))
                .text("deliveryId");
    }

    private static Map<String, Object> mailbox(String signInProvider) {
        return mailbox("localhost", signInProvider, "");
    }

    private static Map<String, Object> mailbox(String host, String signInProvider, String password) {
        return Map.of(
                "address",
                "sales@annals.example",
                "displayName",
                "Sales",
                "smtp",
                Map.of(
                        "host",
                        host,
                        "port",
                        mail.port(),
                        "security",
                        "none",
                        "provider",
                        signInProvider,
                        "password",
                        password));
    }

    private static ScriptedTokenServer.Answer token(String access, int seconds, String refresh) {
        return ScriptedTokenServer.Answer.token(
                access,
                ",\"expires_in\":" + seconds + (refresh == null ? "" : ",\"refresh_token\":\"" + refresh + "\""));
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String xoauth2(String token) {
        return "AUTH XOAUTH2 "
                + Base64.getEncoder()
                        .encodeToString(("user=sales@annals.example\1auth=Bearer " + token + "\1\1").getBytes(UTF_8));
    }
}
