package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.annals.command.delivery.evidence.RecipientStatus.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NotificationTest {

    private static final UUID DELIVERY = UUID.fromString("6f0d6e2a-77a1-5b0e-9c5e-0d9f8d0f1a11");
    private static final String MESSAGE_ID = "<" + DELIVERY + "@example.org>";
    private static final Instant ARRIVED = Instant.parse("2026-11-10T09:12:14Z");

    @ParameterizedTest
    @CsvSource({
        "postfix, true, FAILED, 5.1.1, User unknown",
        "exim, true, FAILED, 5.0.0, rejected as spam",
        "gmail, true, FAILED, 5.1.1, NoSuchUser",
        "exchange, true, FAILED, 5.1.10, RecipientNotFound",
        "delayed, true, DELAYED, 4.4.1, Connection timed out",
        "cut-off, true, FAILED, 5.4.4, 550 no such",
        "exim-older, false, FAILED, 5.1.1, unknown user",
        "exchange-text, false, FAILED, 5.1.1, could",
        "thai, false, FAILED, 5.1.1, ไม่พบผู้ใช้"
    })
    void says_who_did_not_get_which_message_and_why(
            String mail, boolean standard, Action action, String status, String diagnostic) {
        Bounce bounce = read(mail).orElseThrow();

        assertThat(bounce.originalMessageId()).isEqualTo(MESSAGE_ID);
        assertThat(bounce.deliveryId()).isEqualTo(DELIVERY);
        assertThat(bounce.standard()).isEqualTo(standard);
        assertThat(bounce.at()).isEqualTo(ARRIVED);
        assertThat(bounce.recipients()).singleElement().satisfies(recipient -> {
            assertThat(recipient.recipient()).isEqualTo("bob@example.com");
            assertThat(recipient.action()).isEqualTo(action);
            assertThat(recipient.status()).isEqualTo(status);
            assertThat(recipient.diagnostic()).contains(diagnostic);
        });
    }

    @Test
    void tells_the_fates_of_several_recipients_apart() {
        Bounce bounce = read("several-recipients").orElseThrow();

        assertThat(bounce.originalMessageId()).isNull();
        assertThat(bounce.deliveryId()).isEqualTo(DELIVERY);
        assertThat(bounce.recipients())
                .extracting(RecipientStatus::recipient, RecipientStatus::action, RecipientStatus::status)
                .containsExactly(
                        tuple("bob@inner.example.com", Action.FAILED, "5.2.2"),
                        tuple("carol@example.com", Action.DELIVERED, "2.1.5"),
                        tuple("dave@example.com", Action.DELAYED, "4.2.0"),
                        tuple("erin@example.com", Action.RELAYED, "2.1.9"),
                        tuple("list@example.com", Action.EXPANDED, "2.1.5"));
        assertThat(bounce.recipients().getFirst().originalRecipient()).isEqualTo("sales@example.com");
    }

    @Test
    void reads_each_address_of_a_qmail_notice_with_its_own_words() {
        Bounce bounce = read("qmail").orElseThrow();

        assertThat(bounce.standard()).isFalse();
        assertThat(bounce.originalMessageId()).isEqualTo(MESSAGE_ID);
        assertThat(bounce.recipients())
                .extracting(RecipientStatus::recipient)
                .containsExactly("bob@example.com", "carol@example.com");
        assertThat(bounce.recipients().getFirst().diagnostic()).contains("No such user here");
        assertThat(bounce.recipients().getLast().diagnostic()).contains("no mailbox here by that name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vacation", "reply", "forwarded", "garbage"})
    void takes_nothing_else_for_a_notification(String mail) {
        assertThat(read(mail)).isEmpty();
    }

    @Test
    void a_notification_with_line_feeds_only_is_read_as_well() {
        assertThat(readRaw(load("postfix").replace("\r\n", "\n"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix", "gmail", "qmail", "several-recipients", "exchange-text"})
    void damage_of_any_kind_is_survived(String mail) {
        Random random = new Random(4711);
        String sound = load(mail);
        for (int round = 0; round < 300; round++) {
            StringBuilder damaged = new StringBuilder(sound);
            for (int i = 0; i < 20; i++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
            }
            damaged.setLength(random.nextInt(damaged.length()));
            readRaw(damaged.toString())
                    .ifPresent(bounce -> assertThat(bounce.recipients()).isNotEmpty());
        }
    }

    @Test
    void a_message_nested_without_end_is_read_in_bounded_time() {
        StringBuilder nested = new StringBuilder("Return-Path: <>\r\n");
        for (int i = 0; i < 3_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }

        assertThat(readRaw(nested.toString())).isEmpty();
    }

    @Test
    void a_notification_with_countless_parts_and_recipients_is_read_in_bounded_time() {
        String group = "Final-Recipient: rfc822; bob@example.com\r\nAction: failed\r\n\r\n";
        String report = "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\n" + group.repeat(2_000)
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + MESSAGE_ID + "\r\n"
                + "--b\r\n\r\n".repeat(10_000);

        assertThat(readRaw(report).orElseThrow().recipients()).hasSize(200);
    }

    @Test
    void long_lines_that_look_like_addresses_are_read_in_bounded_time() {
        String hostile =
                "Return-Path: <>\r\nSubject: failure notice\r\n\r\n" + ("<" + "a".repeat(5_000) + "@").repeat(20)
                        + "\r\n" + "a@".repeat(30_000) + "\r\n" + " ".repeat(60_000) + "\r\nMessage-ID: " + MESSAGE_ID;

        assertThat(readRaw(hostile)).isEmpty();
    }

    private static Optional<Bounce> read(String name) {
        return readRaw(load(name));
    }

    private static Optional<Bounce> readRaw(String raw) {
        return Notification.isLikely(MimeEntity.parse(raw).headers())
                ? Notification.read(raw, ARRIVED)
                : Optional.empty();
    }

    static String load(String name) {
        try (InputStream in = NotificationTest.class.getResourceAsStream("bounces/" + name + ".eml")) {
            return new String(in.readAllBytes(), ISO_8859_1).replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
