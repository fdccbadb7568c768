package org.annals.command.mailbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.annals.command.delivery.submission.Envelope;

/**
 * The short message a mailbox sends to itself (RFC 5322). The same settings give the same {@code Message-ID}, so that a
 * repeated try is no second message to a server that recognises it.
 */
final class VerificationMail {
    private static final UUID MESSAGES = UUID.fromString("6d7a9a52-0f0c-5d5e-8d1b-5a3c8f3f9b10");
    private static final String WORDS = """
            This message was sent by Annals CRM from your mailbox to itself.
            It shows that quotes can be sent from this mailbox. You can delete it.
            """;

    private final UUID mailboxId;
    private final long edited;
    private final String address;

    VerificationMail(UUID mailboxId, long edited, String address) {
        this.mailboxId = mailboxId;
        this.edited = edited;
        this.address = address;
    }

    String messageId() {
        return "<" + UuidCreator.getNameBasedSha1(MESSAGES, mailboxId + "/" + edited)
                + address.substring(address.lastIndexOf('@')) + ">";
    }

    Envelope envelope() {
        return new Envelope(address, List.of(address));
    }

    byte[] bytes(Instant date) {
        try {
            MimeMessage message = new MimeMessage((Session) null);
            InternetAddress self = new InternetAddress(address, true);
            message.setFrom(self);
            message.setRecipient(Message.RecipientType.TO, self);
            message.setSubject("Your mailbox works with Annals CRM", "UTF-8");
            message.setSentDate(Date.from(date));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setText(WORDS, "UTF-8");
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            message.saveChanges();
            message.setHeader("Message-ID", messageId());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalStateException("an address that was accepted cannot be written to", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
