package org.annals.platform.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps bytes exactly as they were, under their SHA-256 (64 hexadecimal digits, lower case). Storing again changes nothing. */
@Component
public class Archive {
    private final JdbcClient jdbc;

    Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the SHA-256 under which the bytes are kept */
    @Transactional
    public String store(byte[] content, String mediaType) {
        String sha256 = sha256(content);
        jdbc.sql(
                        "INSERT INTO store.archived_bytes (sha256, media_type, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, mediaType, content)
                .update();
        return sha256;
    }

    public Optional<byte[]> load(String sha256) {
        return jdbc.sql("SELECT content FROM store.archived_bytes WHERE sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The PDF of an issued document, if it was rendered before. */
    public Optional<byte[]> issuedDocument(String type, UUID id) {
        return jdbc.sql("SELECT a.content FROM store.issued_document d JOIN store.archived_bytes a USING (sha256)"
                        + " WHERE d.document_type = ? AND d.document_id = ?")
                .params(type, id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Keeps the PDF of an issued document. The first one stays: whoever comes later gets that one back. */
    @Transactional
    public byte[] freezeIssuedDocument(String type, UUID id, byte[] pdf) {
        String sha256 = store(pdf, "application/pdf");
        jdbc.sql(
                        "INSERT INTO store.issued_document (document_type, document_id, sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(type, id, sha256)
                .update();
        return issuedDocument(type, id).orElseThrow();
    }

    /** The SHA-256 of the bytes as the archive writes it. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
