package org.annals.standalone.datafolder;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable values for secrets nobody chose. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without 0/O, 1/l/I: people type these. */
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RandomText() {}

    /** The given number of random bytes in standard base64. */
    public static String base64(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getEncoder().encodeToString(value);
    }

    /** A password of 20 letters and digits, about 115 bits, that can be read off a screen. */
    public static String password() {
        return RANDOM.ints(20, 0, LEGIBLE.length())
                .mapToObj(LEGIBLE::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
