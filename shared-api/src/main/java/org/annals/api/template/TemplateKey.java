package org.annals.api.template;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/** Which template: there is one per kind and language, whether it was ever changed or not. */
public record TemplateKey(TemplateKind kind, TemplateLanguage language) {
    private static final UUID NAMESPACE = UUID.fromString("5f3d7a54-2f0b-5c1c-9a53-6d0c1c0e7b11");

    /** The template with these names in the HTTP API, if there is one. */
    public static Optional<TemplateKey> ofWireNames(String kind, String language) {
        return TemplateKind.ofWireName(kind)
                .flatMap(known -> TemplateLanguage.ofWireName(language).map(spoken -> new TemplateKey(known, spoken)));
    }

    /** The template's id, the same on every machine: a version 5 UUID (RFC 9562) of {@code kind/language}. */
    public UUID id() {
        ByteBuffer name = ByteBuffer.allocate(64)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put((kind.wireName() + "/" + language.wireName()).getBytes(StandardCharsets.US_ASCII))
                .flip();
        MessageDigest sha1 = sha1();
        sha1.update(name);
        ByteBuffer bits = ByteBuffer.wrap(sha1.digest());
        long high = bits.getLong() & ~0xF000L | 0x5000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
