package org.annals.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.delivery.DocumentRef;
import org.annals.api.mailbox.MailboxSettings;
import org.annals.api.mailbox.SmtpSecurity;
import org.annals.api.mailbox.SmtpServer;
import org.junit.jupiter.api.Test;

class OutgoingMessageTest {
    private static final UUID DELIVERY = UUID.fromString("3f0d0a52-7c1e-5c9a-8d3e-2b8a4c5d6e7f");
    private static final Instant DATE = Instant.parse("2026-11-21T08:00:00Z");
    private static final String THAI_SUBJECT = "ใบเสนอราคา Q-2026-0001 จาก บริษัท แอนนัลส์ จำกัด (สำนักงานใหญ่)";
    private static final String THAI_BODY = "เรียน คุณมะลิ\n\nเอกสารแนบคือใบเสนอราคา\n.\nขอแสดงความนับถือ\n";
    private static final List<DeliveryRecipient> TO_MALI =
            List.of(new DeliveryRecipient("mali@siam.example", "มะลิ สุข"));
    private static final byte[] PDF = pdf();

    private final OutgoingMessage outgoing = new OutgoingMessage(DELIVERY, mailbox("ฝ่ายขาย"));

    @Test
    void the_message_id_is_derived_from_the_delivery_and_the_senders_domain() throws Exception {
        assertThat(outgoing.messageId()).isEqualTo("<3f0d0a52-7c1e-5c9a-8d3e-2b8a4c5d6e7f@annals.example>");
        assertThat(received(thai()).getHeader("Message-ID")).containsExactly(outgoing.messageId());
        assertThat(received(thai()).getHeader("X-Annals-Delivery")).containsExactly(DELIVERY.toString());
    }

    @Test
    void sender_recipients_subject_and_date_arrive_as_they_were_meant() throws Exception {
        MimeMessage received = received(order(
                List.of(TO_MALI.getFirst(), new DeliveryRecipient("somchai@siam.example", null)),
                THAI_SUBJECT,
                THAI_BODY));

        assertThat(received.getFrom()).containsExactly(new InternetAddress("sales@annals.example", "ฝ่ายขาย", "UTF-8"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("ฝ่ายขาย");
        assertThat(received.getRecipients(Message.RecipientType.TO))
                .extracting(address -> ((InternetAddress) address).getAddress())
                .containsExactly("mali@siam.example", "somchai@siam.example");
        assertThat(((InternetAddress) received.getAllRecipients()[0]).getPersonal())
                .isEqualTo("มะลิ สุข");
        assertThat(received.getSubject()).isEqualTo(THAI_SUBJECT);
        assertThat(received.getSentDate()).isEqualTo(Date.from(DATE));
    }

    @Test
    void a_thai_body_arrives_word_for_word() throws Exception {
        assertThat(parts(thai()).getBodyPart(0).getContent()).isEqualTo(THAI_BODY.replace("\n", "\r\n"));
    }

    @Test
    void the_attachment_arrives_byte_for_byte_under_its_name() throws Exception {
        var attachment = parts(thai()).getBodyPart(1);

        assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(PDF);
        assertThat(attachment.getFileName()).isEqualTo("Q-2026-0001.pdf");
        assertThat(attachment.getContentType()).startsWith("application/pdf");
        assertThat(attachment.getDisposition()).isEqualTo("attachment");
    }

    @Test
    void every_byte_is_ascii_and_every_line_ends_with_cr_lf_and_fits_the_wire() throws Exception {
        String wire = new String(bytes(thai()), StandardCharsets.ISO_8859_1);

        assertThat(wire.chars()).allMatch(character -> character < 0x80 && character != 0);
        assertThat(wire.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(wire).endsWith("\r\n");
        assertThat(wire.split("\r\n")).allMatch(line -> line.length() <= 998);
    }

    @Test
    void long_lines_of_text_are_folded_on_the_wire_and_whole_at_the_reader() throws Exception {
        String paragraph = "สวัสดี ".repeat(400) + "x".repeat(3000) + "\n";

        DeliveryOrder order = order(TO_MALI, "Long", paragraph);

        assertThat(parts(order).getBodyPart(0).getContent()).isEqualTo(paragraph.replace("\n", "\r\n"));
        assertThat(new String(bytes(order), StandardCharsets.US_ASCII).split("\r\n"))
                .allMatch(line -> line.length() <= 998);
    }

    @Test
    void words_in_html_travel_beside_the_same_words_as_plain_text_and_the_document_after_both() throws Exception {
        String html = "<p>เรียน คุณมะลิ</p>\n<p>" + "ใบเสนอราคา ".repeat(300) + "</p>\n<p>.</p>";

        MimeMultipart mixed = parts(inHtml(html));
        MimeMultipart words = (MimeMultipart) mixed.getBodyPart(0).getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PDF);
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat(words.getCount()).isEqualTo(2);
        assertThat(words.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(words.getBodyPart(0).getContent()).isEqualTo(THAI_BODY.replace("\n", "\r\n"));
        assertThat(words.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) words.getBodyPart(1).getContent())
                .startsWith("<!DOCTYPE html>")
                .contains(html.replace("\n", "\r\n"));
    }

    @Test
    void words_in_html_need_seven_bits_only() throws Exception {
        String wire = new String(bytes(inHtml("<p>" + "สวัสดี".repeat(500) + "</p>")), StandardCharsets.ISO_8859_1);

        assertThat(wire.chars()).allMatch(character -> character < 0x80 && character != 0);
        assertThat(wire.split("\r\n")).allMatch(line -> line.length() <= 998);
    }

    @Test
    void a_line_break_in_the_subject_or_a_name_adds_no_header() throws Exception {
        OutgoingMessage hostile = new OutgoingMessage(DELIVERY, mailbox("Sales\r\nBcc: spy@elsewhere.example"));
        DeliveryOrder order = order(
                List.of(new DeliveryRecipient("mali@siam.example", "Mali\r\nBcc: spy@elsewhere.example")),
                "Hello\r\nBcc: spy@elsewhere.example\r\n\r\nAnother body",
                "Hello");

        MimeMessage received = parse(hostile.bytes(order, attachment(), DATE));

        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getContent()).isInstanceOf(MimeMultipart.class);
    }

    @Test
    void an_address_that_is_none_is_refused() {
        DeliveryOrder order = order(
                List.of(new DeliveryRecipient("mali@siam.example\r\nBcc: spy@elsewhere.example", null)),
                "Hello",
                "Hello");

        assertThatThrownBy(() -> bytes(order)).isInstanceOf(AddressException.class);
    }

    private MimeMessage received(DeliveryOrder order) throws MessagingException {
        return parse(bytes(order));
    }

    private MimeMultipart parts(DeliveryOrder order) throws MessagingException, IOException {
        return (MimeMultipart) received(order).getContent();
    }

    private byte[] bytes(DeliveryOrder order) throws MessagingException {
        return outgoing.bytes(order, attachment(), DATE);
    }

    private static MimeMessage parse(byte[] bytes) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(bytes));
    }

    private static DeliveryOrder thai() {
        return order(TO_MALI, THAI_SUBJECT, THAI_BODY);
    }

    private static DeliveryOrder order(List<DeliveryRecipient> recipients, String subject, String body) {
        return new DeliveryOrder(
                new DocumentRef("quote", UUID.randomUUID(), "Q-2026-0001"),
                UUID.randomUUID(),
                null,
                recipients,
                subject,
                body);
    }

    private static DeliveryOrder inHtml(String html) {
        DeliveryOrder plain = thai();
        return new DeliveryOrder(
                plain.document(), plain.senderId(), null, TO_MALI, plain.subject(), plain.body(), html, null);
    }

    private static MailboxSettings mailbox(String displayName) {
        return new MailboxSettings(
                "sales@annals.example", displayName, new SmtpServer("smtp.example", 587, SmtpSecurity.STARTTLS, null));
    }

    private static DocumentSource.Attachment attachment() {
        return new DocumentSource.Attachment("Q-2026-0001.pdf", PDF);
    }

    /** Bytes of every value, among them line ends of every kind. */
    private static byte[] pdf() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        byte[] lineEnds = "\r\n.\r\n\n\r".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(lineEnds, 0, bytes, 100, lineEnds.length);
        return bytes;
    }
}
