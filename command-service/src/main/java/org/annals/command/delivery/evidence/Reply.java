package org.annals.command.delivery.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message that answers another one. Whoever answers has the message, so its server took it.
 *
 * @param answered the Message-IDs it refers to (RFC 5322 section 3.6.4), with angle brackets; at least one
 * @param from its author's address, or null when it names none
 * @param automatic whether a machine wrote it (RFC 3834 section 5)
 * @param at when it arrived, by the server's clock
 */
public record Reply(List<String> answered, String from, boolean automatic, Instant at) {

    static final List<String> HEADERS = List.of("IN-REPLY-TO", "REFERENCES", "AUTO-SUBMITTED");

    private static final int LONGEST_ADDRESS = 320;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,996}>");
    private static final Pattern ADDRESS = Pattern.compile("[^<>\\s,;:\"]+@[^<>\\s,;:\"]+");

    public Reply {
        answered = List.copyOf(answered);
    }

    /** Empty for a message that refers to no other one, and for reports of mail systems. */
    static Optional<Reply> read(MailHeaders headers, Instant at) {
        List<String> answered = Stream.of("In-Reply-To", "References")
                .flatMap(name -> headers.first(name).stream())
                .flatMap(value -> MESSAGE_ID.matcher(value).results().map(MatchResult::group))
                .distinct()
                .toList();
        return answered.isEmpty() || Notification.isReport(headers)
                ? Optional.empty()
                : Optional.of(new Reply(answered, author(headers), isAutomatic(headers), at));
    }

    /** The delivery a Message-ID belongs to, if it is of our kind. */
    public static Optional<UUID> deliveryOf(String messageId) {
        return Wanted.deliveryOf(messageId);
    }

    private static String author(MailHeaders headers) {
        return headers.first("From").stream()
                .flatMap(from -> ADDRESS.matcher(from).results().map(MatchResult::group))
                .filter(address -> address.length() <= LONGEST_ADDRESS)
                .reduce((earlier, last) -> last)
                .orElse(null);
    }

    private static boolean isAutomatic(MailHeaders headers) {
        return headers.first("Auto-Submitted")
                .map(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                .orElse(false);
    }
}
