package org.annals.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Seals secrets before they are stored, and opens them for use. A sealed secret opens only in the place it was sealed
 * for, so that one row's secret cannot be moved to another.
 */
public final class Sealer {
    private final Supplier<Keys> keys;

    Sealer(Supplier<Keys> keys) {
        this.keys = keys;
    }

    /** @param place what the secret belongs to, such as a mailbox id */
    public String seal(String secret, String place) {
        try {
            byte[] sealed = keys.get()
                    .aead()
                    .encrypt(secret.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a secret", e);
        }
    }

    /** @throws SecretLost when the key that sealed it is no longer in the keyset, or the place is another */
    public String open(String sealed, String place) {
        try {
            byte[] secret = keys.get()
                    .aead()
                    .decrypt(Base64.getDecoder().decode(sealed), place.getBytes(StandardCharsets.UTF_8));
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SecretLost(place);
        }
    }

    /** The id of the key that seals from now on: eight hexadecimal digits. */
    public String primaryKeyId() {
        return "%08x".formatted(keys.get().primaryId());
    }

    /** The id of the key that a secret was sealed with. Tink writes it behind one byte that says so. */
    public static String keyIdOf(String sealed) {
        return "%08x"
                .formatted(ByteBuffer.wrap(Base64.getDecoder().decode(sealed)).getInt(1));
    }
}
