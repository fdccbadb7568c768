package org.annals.standalone.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A message taken apart: what is to be read, and what is attached. */
final class MailParts {

    private String text;
    private String html;
    private final List<Part> attachments = new ArrayList<>();

    private MailParts() {}

    static MailParts of(Part message) throws MessagingException, IOException {
        MailParts parts = new MailParts();
        parts.take(message);
        return parts;
    }

    /** The plain text, or null. */
    String text() {
        return text;
    }

    /** The HTML as it came, not cleaned: never show it outside a sandbox. Null where there is none. */
    String html() {
        return html;
    }

    List<Part> attachments() {
        return List.copyOf(attachments);
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart several = (Multipart) part.getContent();
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                take(one);
            }
        } else if (isAttachment(part)) {
            attachments.add(part);
        } else if (text == null && part.isMimeType("text/plain")) {
            text = part.getContent().toString();
        } else if (html == null && part.isMimeType("text/html")) {
            html = part.getContent().toString();
        } else {
            attachments.add(part);
        }
    }

    private static boolean isAttachment(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }
}
