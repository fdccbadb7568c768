package org.annals.command.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.annals.api.delivery.DeliveryOrder;
import org.annals.api.delivery.DeliveryRecipient;
import org.annals.api.mailbox.MailboxSettings;
import org.jspecify.annotations.Nullable;

/**
 * The whole message as it leaves (RFC 5322), made once. The Message-ID is derived from the delivery, so that whatever
 * copy turns up can be recognised.
 */
final class OutgoingMessage {
    private final UUID deliveryId;
    private final MailboxSettings from;

    OutgoingMessage(UUID deliveryId, MailboxSettings from) {
        this.deliveryId = deliveryId;
        this.from = from;
    }

    String messageId() {
        return "<" + deliveryId + from.address().substring(from.address().lastIndexOf('@')) + ">";
    }

    byte[] bytes(DeliveryOrder order, DocumentSource.Attachment attachment, Instant date) throws MessagingException {
        MimeMessage message = new Identified(messageId());
        message.setFrom(address(from.address(), from.displayName()));
        for (DeliveryRecipient recipient : order.recipients()) {
            message.addRecipient(Message.RecipientType.TO, address(recipient.email(), recipient.name()));
        }
        message.setSubject(order.subject(), "UTF-8");
        message.setSentDate(Date.from(date));
        message.setHeader("X-Annals-Delivery", deliveryId.toString());
        message.setContent(new MimeMultipart(words(order), file(attachment)));
        message.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InternetAddress address(String email, @Nullable String name) throws MessagingException {
        InternetAddress address = new InternetAddress(email, true);
        try {
            address.setPersonal(name == null || name.isBlank() ? null : name, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
        return address;
    }

    /** Plain words alone, or beside the same in HTML, the richer one last (RFC 2046, section 5.1.4). */
    private static MimeBodyPart words(DeliveryOrder order) throws MessagingException {
        MimeBodyPart plain = text(order.body(), "plain");
        if (order.html() == null) {
            return plain;
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(new MimeMultipart("alternative", plain, text(page(order.html()), "html")));
        return part;
    }

    private static String page(String html) {
        return "<!DOCTYPE html>\n<html>\n<body>\n" + html + "\n</body>\n</html>\n";
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart file(DocumentSource.Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.pdf(), "application/pdf")));
        part.setFileName(attachment.fileName());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Angus Mail makes up a Message-ID of its own at each save; this one keeps ours. */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(String messageId) {
            super((Session) null);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
