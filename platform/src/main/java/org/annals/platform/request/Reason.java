package org.annals.platform.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Why a person did something, as given in {@code X-Reason}: at most {@value #MAX_LENGTH} characters of one line.
 *
 * <p>Any language: either the bytes of the header are UTF-8, or the value is an RFC 8187 one
 * ({@code UTF-8''percent-encoded}), which is what a browser can send.
 */
final class Reason {

    static final String HEADER = "X-Reason";
    static final int MAX_LENGTH = 500;

    private static final String EXTENDED = "UTF-8''";
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Reason() {}

    /** @param header as the container read it: one char per byte */
    static @Nullable String of(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var extended = header.regionMatches(true, 0, EXTENDED, 0, EXTENDED.length());
        var text = extended ? percentDecoded(header.substring(EXTENDED.length())) : utf8(bytes(header));
        if (text.length() > MAX_LENGTH) {
            throw refused("too-long", "The reason may have at most %d characters.".formatted(MAX_LENGTH));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused("control-characters", "The reason is one line of text without control characters.");
        }
        return text.isBlank() ? null : text.strip();
    }

    private static String percentDecoded(String encoded) {
        if (ESCAPE.matcher(encoded).find()) {
            throw refused("wrong-encoding", "The reason is not percent-encoded as RFC 8187 says.");
        }
        var plain = new StringBuilder();
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '%') {
                plain.append((char) Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return utf8(bytes(plain.toString()));
    }

    private static byte[] bytes(String header) {
        return header.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("wrong-encoding", "The reason is not UTF-8.");
        }
    }

    private static MalformedRequest refused(String code, String detail) {
        return MalformedRequest.at(HEADER, code, detail);
    }
}
