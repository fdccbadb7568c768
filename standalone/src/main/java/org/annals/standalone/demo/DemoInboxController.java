package org.annals.standalone.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.platform.problem.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every mail the demo server received, whoever it was for. */
@RestController
@ConditionalOnDemo
@RequestMapping("/api/v1/demo/inbox")
class DemoInboxController {

    private static final int LONGEST_LIST = 200;

    private final MailFolder folder;

    DemoInboxController(MailFolder folder) {
        this.folder = folder;
    }

    @GetMapping
    DemoInbox inbox() throws MessagingException, IOException {
        List<DemoMail> mails = new ArrayList<>();
        for (StoredMail mail : folder.newest(LONGEST_LIST)) {
            boolean hasAttachment = !MailParts.of(mail.message()).attachments().isEmpty();
            mails.add(
                    new DemoMail(mail.id(), mail.from(), mail.to(), mail.subject(), mail.receivedAt(), hasAttachment));
        }
        return new DemoInbox(mails);
    }

    @GetMapping("/{id}")
    DemoMessage mail(@PathVariable String id) throws MessagingException, IOException {
        StoredMail mail = find(id);
        MailParts parts = MailParts.of(mail.message());
        return new DemoMessage(
                mail.id(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.receivedAt(),
                !parts.attachments().isEmpty(),
                parts.text(),
                parts.html(),
                attachments(parts));
    }

    @GetMapping("/{id}/attachments/{index}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable int index)
            throws MessagingException, IOException {
        List<Part> attachments = MailParts.of(find(id).message()).attachments();
        if (index < 0 || index >= attachments.size()) {
            throw new NotFound("attachment", Integer.toString(index));
        }
        Part part = attachments.get(index);
        return ResponseEntity.ok()
                .contentType(safe(mediaType(part)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(part), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes(part));
    }

    private StoredMail find(String id) {
        return folder.find(id).orElseThrow(() -> new NotFound("mail", id));
    }

    private static List<DemoAttachment> attachments(MailParts parts) throws MessagingException, IOException {
        List<DemoAttachment> attachments = new ArrayList<>();
        for (Part part : parts.attachments()) {
            attachments.add(new DemoAttachment(name(part), mediaType(part), bytes(part).length, attachments.size()));
        }
        return attachments;
    }

    private static String name(Part part) throws MessagingException, IOException {
        return part.getFileName() == null ? "attachment" : MimeUtility.decodeText(part.getFileName());
    }

    private static String mediaType(Part part) throws MessagingException {
        return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
    }

    /** A browser may show a PDF; anything else it only saves. */
    private static MediaType safe(String mediaType) {
        return MediaType.APPLICATION_PDF_VALUE.equals(mediaType)
                ? MediaType.APPLICATION_PDF
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    record DemoInbox(List<DemoMail> items) {}

    record DemoMail(String id, String from, String to, String subject, Instant receivedAt, boolean hasAttachment) {}

    record DemoMessage(
            String id,
            String from,
            String to,
            String subject,
            Instant receivedAt,
            boolean hasAttachment,
            String text,
            String html,
            List<DemoAttachment> attachments) {}

    record DemoAttachment(String name, String mediaType, int size, int index) {}
}
