package org.annals.command.delivery.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.command.delivery.evidence.RecipientStatus.Action;

/**
 * Notifications written for people, as qmail, older Exim and some Exchange servers send them: read as well as it goes, and
 * only where they quote the headers of the message they are about.
 */
final class FreeTextBounce {

    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_RECIPIENTS = 50;
    private static final String ADDRESS = "([^\\s<>()\\[\\]:;,\"]{1,64}@[A-Za-z0-9.-]{1,255})";

    private static final Pattern FAILURE = words(
            "could not be delivered|couldn'?t be delivered|couldn'?t deliver|not able to deliver|wasn'?t able to deliver|"
                    + "unable to deliver|undeliverable|undelivered|delivery (?:has )?failed|delivery failure|"
                    + "failure notice|returned mail|returned to sender|did not reach|permanent error|delivery status|"
                    + "unzustellbar|nicht zugestellt|no se ha podido entregar|n'a pas pu être|"
                    + "ไม่สามารถส่ง");
    private static final Pattern DELAY = words(
            "will be retried|still being retried|delayed|will keep trying|not yet been delivered|temporar(?:y|ily)");

    /** qmail and older Postfix: the address in angle brackets alone at the start of a line, then a colon. */
    private static final Pattern LISTED = Pattern.compile("^<" + ADDRESS + ">\\s?(?:\\(.{0,200}\\))?:(.{0,500})");

    /** Exim and Exchange: the address alone on its line. */
    private static final Pattern ALONE = Pattern.compile("^\\s{0,20}<?" + ADDRESS + ">?\\s{0,20}$");

    private static final Pattern NAMING_HEADER = Pattern.compile(
            "^[>|\\s]{0,10}(Message-ID|X-Annals-Delivery)\\s*:\\s*(\\S{1,998})", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROBOT =
            words("mailer-daemon|mail delivery|postmaster|microsoftexchange|mail administrator|daemon@");

    private FreeTextBounce() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether the sender is a mail system, going by what it says of itself. */
    static boolean isFromMailSystem(MailHeaders headers) {
        boolean noReturn = headers.first("Return-Path")
                .filter(path -> path.strip().equals("<>"))
                .isPresent();
        return noReturn
                || headers.first("X-Failed-Recipients").isPresent()
                || headers.first("From")
                        .filter(from -> ROBOT.matcher(from).find())
                        .isPresent();
    }

    /** What it says about recipients; empty when it speaks of no failure or of nobody. */
    static List<RecipientStatus> recipients(MimeEntity message, List<MimeEntity> leaves) {
        String text = text(leaves);
        String subject = message.headers().first("Subject").orElse("");
        if (!FAILURE.matcher(subject).find()
                && !FAILURE.matcher(text).find()
                && !DELAY.matcher(subject).find()) {
            return List.of();
        }
        List<String> lines = notice(text);
        Action action = isOnlyDelayed(subject, lines) ? Action.DELAYED : Action.FAILED;
        String status = lines.stream()
                .flatMap(line -> DeliveryReport.status(line).stream())
                .findFirst()
                .orElse(null);
        return addresses(message.headers(), lines).stream()
                .map(address -> new RecipientStatus(address, null, action, status, words(lines, address)))
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static boolean isOnlyDelayed(String subject, List<String> lines) {
        boolean failed = lines.stream().anyMatch(line -> FAILURE.matcher(line).find());
        return DELAY.matcher(subject).find()
                || !failed
                        && lines.stream().anyMatch(line -> DELAY.matcher(line).find());
    }

    /** The message whose headers are quoted. */
    static Optional<OriginalMessage> original(List<MimeEntity> leaves) {
        String quoted = text(leaves)
                .lines()
                .map(line -> NAMING_HEADER.matcher(shortened(line)))
                .filter(Matcher::find)
                .map(found -> found.group(1) + ": " + found.group(2))
                .limit(10)
                .collect(Collectors.joining("\n"));
        return OriginalMessage.named(MailHeaders.parse(quoted));
    }

    private static String text(List<MimeEntity> leaves) {
        StringBuilder text = new StringBuilder();
        for (MimeEntity leaf : leaves) {
            boolean readable = leaf.type().startsWith("text/") || leaf.type().startsWith("message/");
            if (readable && text.length() < LONGEST_TEXT) {
                String content = leaf.text();
                text.append(content, 0, Math.min(content.length(), LONGEST_TEXT))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The lines before the copy of the message. */
    private static List<String> notice(String text) {
        return text.lines()
                .map(FreeTextBounce::shortened)
                .takeWhile(line -> !NAMING_HEADER.matcher(line).find() && !isCopyMark(line))
                .toList();
    }

    private static boolean isCopyMark(String line) {
        return line.startsWith("--- Below this line is a copy")
                || line.startsWith("------ This is a copy")
                || line.startsWith("Original message headers");
    }

    private static Set<String> addresses(MailHeaders headers, List<String> lines) {
        Set<String> addresses = new LinkedHashSet<>();
        headers.all("X-Failed-Recipients").forEach(value -> addresses.addAll(split(value)));
        for (Pattern pattern : List.of(LISTED, ALONE)) {
            if (addresses.isEmpty()) {
                lines.stream()
                        .map(pattern::matcher)
                        .filter(Matcher::find)
                        .forEach(found -> addresses.add(found.group(1)));
            }
        }
        return addresses;
    }

    private static List<String> split(String value) {
        List<String> addresses = new ArrayList<>();
        for (String address : value.split("[,\\s]+")) {
            if (address.matches(ADDRESS)) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    /** What stands next to the address, up to the next empty line. */
    private static String words(List<String> lines, String address) {
        String words = lines.stream()
                .dropWhile(line -> !line.contains(address))
                .takeWhile(line -> !line.isBlank())
                .map(String::strip)
                .filter(line -> !ALONE.matcher(line).matches())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : DeliveryReport.diagnostic(words);
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }
}
