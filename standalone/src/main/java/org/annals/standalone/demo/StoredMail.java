package org.annals.standalone.demo;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message as it was received. */
record StoredMail(String id, Instant receivedAt, MimeMessage message) {

    String subject() throws MessagingException {
        return Optional.ofNullable(message.getSubject()).orElse("");
    }

    String from() throws MessagingException {
        return readable(message.getFrom()).findFirst().orElse("");
    }

    String to() throws MessagingException {
        return readable(message.getRecipients(Message.RecipientType.TO)).collect(Collectors.joining(", "));
    }

    /** The addresses of the envelope, which may differ from those of the header. */
    List<String> deliveredTo() throws MessagingException {
        String[] recipients = message.getHeader("Delivered-To");
        return recipients == null ? List.of() : List.of(recipients);
    }

    private static Stream<String> readable(Address[] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Stream::of)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString());
    }
}
