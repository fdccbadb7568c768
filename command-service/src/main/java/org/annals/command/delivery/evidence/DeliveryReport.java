package org.annals.command.delivery.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.command.delivery.evidence.RecipientStatus.Action;

/** The machine-readable part of a notification: message/delivery-status of RFC 3464, or its successor of RFC 6533. */
final class DeliveryReport {

    private static final int MOST_RECIPIENTS = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_DIAGNOSTIC = 1_000;
    private static final Pattern STATUS = Pattern.compile("(?<![0-9.])([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

    private DeliveryReport() {}

    static boolean isIn(MimeEntity part) {
        return part.type().equals("message/delivery-status") || part.type().equals("message/global-delivery-status");
    }

    /** Groups of fields, separated by empty lines; the first is about the message and names no recipient. */
    static List<RecipientStatus> recipients(MimeEntity part) {
        return Arrays.stream(part.text().split("\r?\n[ \t]*\r?\n"))
                .map(MailHeaders::parse)
                .flatMap(group -> recipient(group).stream())
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static Optional<RecipientStatus> recipient(MailHeaders group) {
        String original =
                group.first("Original-Recipient").map(DeliveryReport::address).orElse(null);
        String last =
                group.first("Final-Recipient").map(DeliveryReport::address).orElse(original);
        String status = group.first("Status").flatMap(DeliveryReport::status).orElse(null);
        Action action = action(group.first("Action").orElse(""), status);
        return last == null || action == null
                ? Optional.empty()
                : Optional.of(new RecipientStatus(
                        last,
                        original,
                        action,
                        status,
                        group.first("Diagnostic-Code")
                                .map(DeliveryReport::diagnostic)
                                .orElse(null)));
    }

    /** The type in front, such as {@code rfc822;}, goes without saying. Null when it is no address. */
    private static String address(String value) {
        String address = value.substring(value.indexOf(';') + 1).strip();
        if (address.startsWith("<") && address.endsWith(">")) {
            address = address.substring(1, address.length() - 1);
        }
        boolean usable = address.indexOf('@') > 0
                && address.length() <= LONGEST_ADDRESS
                && address.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
        return usable ? address : null;
    }

    /** The first RFC 3463 status in a text. */
    static Optional<String> status(String text) {
        Matcher matcher = STATUS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What the server says it did; where that is no word we know, what its status means. */
    private static Action action(String word, String status) {
        for (Action action : Action.values()) {
            if (word.strip().toLowerCase(Locale.ROOT).startsWith(action.name().toLowerCase(Locale.ROOT))) {
                return action;
            }
        }
        return status == null
                ? null
                : switch (status.charAt(0)) {
                    case '2' -> Action.DELIVERED;
                    case '4' -> Action.DELAYED;
                    default -> Action.FAILED;
                };
    }

    static String diagnostic(String value) {
        String words = value.replaceFirst("(?i)^\\s*(?:smtp|x-[a-z0-9-]{1,40})\\s*;", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return words.length() <= LONGEST_DIAGNOSTIC ? words : words.substring(0, LONGEST_DIAGNOSTIC) + "…";
    }
}
