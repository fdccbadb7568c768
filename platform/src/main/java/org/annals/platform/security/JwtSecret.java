package org.annals.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.annals.platform.setting.RequiredSetting;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The secret that signs access tokens, from {@value #SETTING}. Refuses to exist when anybody could guess it. */
@Component
public class JwtSecret {

    static final String SETTING = "CRM_JWT_SECRET";

    private static final String HOW =
            "to at least 32 random bytes in base64, for example from: openssl rand -base64 32";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;
    private static final int MIN_DISTINCT_BYTES = 8;
    private static final List<String> WELL_KNOWN =
            List.of("changeme", "change-me", "change_me", "secret", "password", "example", "default", "0123456789");

    private final byte[] bytes;

    JwtSecret(Environment environment) {
        var value = RequiredSetting.of(environment, SETTING, HOW);
        this.bytes = decoded(value);
        if (isGuessable(bytes) || isWellKnown(value)) {
            throw refused("can be guessed");
        }
        if (bytes.length < MIN_BYTES) {
            throw refused("is too short: %d bytes".formatted(bytes.length));
        }
    }

    SecretKey key() {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Another secret of 32 bytes that only this application knows; the same for the same purpose. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(("derived:" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }

    private static byte[] decoded(String value) {
        try {
            return Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw isWellKnown(value) ? refused("can be guessed") : refused("is not base64");
        }
    }

    private static boolean isGuessable(byte[] bytes) {
        var distinct = new String(bytes, StandardCharsets.ISO_8859_1)
                .chars()
                .distinct()
                .count();
        return distinct < MIN_DISTINCT_BYTES
                || isWellKnown(new String(bytes, StandardCharsets.ISO_8859_1))
                || isRepetition(bytes);
    }

    private static boolean isRepetition(byte[] bytes) {
        var half = bytes.length / 2;
        for (var period = 1; period <= half; period++) {
            if (Arrays.equals(bytes, 0, bytes.length - period, bytes, period, bytes.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellKnown(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return WELL_KNOWN.stream().anyMatch(lower::contains);
    }

    private static SettingRefused refused(String why) {
        return new SettingRefused(SETTING, why + ". Set it " + HOW + ".");
    }
}
