package org.annals.platform.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the columns of a row, each with its length, so that no content can move from one into the next. */
final class RowDigest {
    private static final int ABSENT = -1;

    private final MessageDigest digest = Sha256.begin();

    RowDigest number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return this;
    }

    RowDigest text(@Nullable String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    RowDigest bytes(byte @Nullable [] column) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(column == null ? ABSENT : column.length)
                .flip());
        if (column != null) {
            digest.update(column);
        }
        return this;
    }

    byte[] digest() {
        return digest.digest();
    }
}
