package org.annals.command.delivery.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a message as a notification about another one (RFC 3462, RFC 3464), if it is one. */
final class Notification {

    /** What a mail system's notifications can be told by before they are read. */
    static final List<String> HEADERS = List.of("FROM", "RETURN-PATH", "CONTENT-TYPE", "X-FAILED-RECIPIENTS");

    private Notification() {}

    static boolean isLikely(MailHeaders headers) {
        return isReport(headers) || FreeTextBounce.isFromMailSystem(headers);
    }

    static boolean isReport(MailHeaders headers) {
        return new MimeEntity(headers, "").type().equals("multipart/report");
    }

    /** @param raw the message, possibly cut off, one character per byte */
    static Optional<Bounce> read(String raw, Instant at) {
        MimeEntity message = MimeEntity.parse(raw);
        List<MimeEntity> leaves = message.leaves();
        return standard(message, leaves, at).or(() -> freeText(message, leaves, at));
    }

    private static Optional<Bounce> standard(MimeEntity message, List<MimeEntity> leaves, Instant at) {
        List<RecipientStatus> recipients = leaves.stream()
                .filter(DeliveryReport::isIn)
                .findFirst()
                .map(DeliveryReport::recipients)
                .orElse(List.of());
        Optional<OriginalMessage> original = leaves.stream()
                .filter(Notification::isOriginal)
                .flatMap(leaf ->
                        OriginalMessage.named(MimeEntity.parse(leaf.content()).headers()).stream())
                .findFirst()
                .or(() -> FreeTextBounce.original(leaves))
                .or(() -> answered(message.headers()));
        return bounce(original, recipients, true, at);
    }

    /** Some report without the third part, and name the message as any answer would. */
    private static Optional<OriginalMessage> answered(MailHeaders headers) {
        return headers.first("In-Reply-To")
                .flatMap(messageId -> OriginalMessage.named(MailHeaders.parse("Message-ID: " + messageId)));
    }

    /** The third part: the message that was not delivered, or its headers. */
    private static boolean isOriginal(MimeEntity leaf) {
        return switch (leaf.type()) {
            case "message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers" -> true;
            default -> false;
        };
    }

    private static Optional<Bounce> freeText(MimeEntity message, List<MimeEntity> leaves, Instant at) {
        return FreeTextBounce.isFromMailSystem(message.headers())
                ? bounce(FreeTextBounce.original(leaves), FreeTextBounce.recipients(message, leaves), false, at)
                : Optional.empty();
    }

    private static Optional<Bounce> bounce(
            Optional<OriginalMessage> original, List<RecipientStatus> recipients, boolean standard, Instant at) {
        return recipients.isEmpty()
                ? Optional.empty()
                : original.map(
                        message -> new Bounce(message.messageId(), message.deliveryId(), recipients, standard, at));
    }
}
