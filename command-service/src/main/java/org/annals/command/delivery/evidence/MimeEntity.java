package org.annals.command.delivery.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message or part of one (RFC 2045, RFC 2046), read so that nothing in it can fail: what is malformed is taken as plain
 * as it comes, and numbers of parts and depth are bounded.
 *
 * @param body as transferred, one character per byte
 */
record MimeEntity(MailHeaders headers, String body) {

    private static final int MOST_PARTS = 50;
    private static final int DEEPEST = 4;
    private static final Pattern BLANK_LINE = Pattern.compile("\r?\n\r?\n");
    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern CHARSET = parameter("charset");

    static MimeEntity parse(String raw) {
        if (raw.startsWith("\r\n") || raw.startsWith("\n")) {
            return new MimeEntity(MailHeaders.parse(""), raw.stripLeading());
        }
        Matcher blank = BLANK_LINE.matcher(raw);
        return blank.find()
                ? new MimeEntity(MailHeaders.parse(raw.substring(0, blank.start())), raw.substring(blank.end()))
                : new MimeEntity(MailHeaders.parse(raw), "");
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(
                ";\\s*" + name + "\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))", Pattern.CASE_INSENSITIVE);
    }

    /** In lower case, without parameters. */
    String type() {
        String type = headers.first("Content-Type").orElse("text/plain");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The parts that contain no parts of their own, in order. A message within this message stays one part. */
    List<MimeEntity> leaves() {
        List<MimeEntity> leaves = new ArrayList<>();
        collect(leaves, DEEPEST);
        return leaves;
    }

    private void collect(List<MimeEntity> leaves, int depth) {
        String boundary = type().startsWith("multipart/") ? parameterValue(BOUNDARY) : null;
        if (leaves.size() >= MOST_PARTS) {
            return;
        }
        if (boundary == null || depth == 0) {
            leaves.add(this);
            return;
        }
        for (String part : split(boundary)) {
            parse(part).collect(leaves, depth - 1);
        }
    }

    /** A missing end is no error: messages arrive cut off. */
    private List<String> split(String boundary) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = null;
        String delimiter = "--" + boundary;
        for (String line : body.split("(?<=\n)")) {
            if (line.startsWith(delimiter)) {
                if (part != null) {
                    parts.add(part.toString());
                }
                boolean end = line.startsWith("--", delimiter.length());
                part = new StringBuilder();
                if (end || parts.size() >= MOST_PARTS) {
                    return parts;
                }
            } else if (part != null) {
                part.append(line);
            }
        }
        if (part != null) {
            parts.add(part.toString());
        }
        return parts;
    }

    /** The content with its transfer encoding undone, one character per byte. */
    String content() {
        String encoding =
                headers.first("Content-Transfer-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        try {
            return switch (encoding) {
                case "base64" -> new String(Base64.getMimeDecoder().decode(body.getBytes(ISO_8859_1)), ISO_8859_1);
                case "quoted-printable" ->
                    new String(
                            MimeUtility.decode(new ByteArrayInputStream(body.getBytes(ISO_8859_1)), encoding)
                                    .readAllBytes(),
                            ISO_8859_1);
                default -> body;
            };
        } catch (IllegalArgumentException | IOException | MessagingException malformed) {
            return body;
        }
    }

    /** The content as text; a character set nobody knows is read as UTF-8. */
    String text() {
        return new String(content().getBytes(ISO_8859_1), charset());
    }

    private Charset charset() {
        String name = parameterValue(CHARSET);
        try {
            return name == null ? UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return UTF_8;
        }
    }

    private String parameterValue(Pattern parameter) {
        Matcher matcher = parameter.matcher(headers.first("Content-Type").orElse(""));
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
