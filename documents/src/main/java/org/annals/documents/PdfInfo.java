package org.annals.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * What the file says about itself.
 *
 * @param id 16 bytes that differ whenever the model differs
 */
record PdfInfo(String title, String author, String language, Instant createdAt, byte[] id) {

    static PdfInfo of(QuoteDocument document) {
        String title = Wording.in(document.language()).get("title");
        return new PdfInfo(
                document.draft() ? title : title + " " + Text.clean(document.number()),
                Text.clean(document.issuer().name()),
                document.language(),
                document.createdAt(),
                digest(document.toString()));
    }

    private static byte[] digest(String model) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(model.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
