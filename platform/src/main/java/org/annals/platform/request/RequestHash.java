package org.annals.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.annals.platform.security.JwtSecret;
import org.springframework.stereotype.Component;

/**
 * What makes two requests the same: method, address and body. Keyed (HMAC-SHA256), because a body may hold a password
 * and a bare hash of a short secret can be guessed.
 */
@Component
class RequestHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    RequestHash(JwtSecret secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret.derive("idempotent-request"), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }

    byte[] of(HttpServletRequest request, byte[] body) {
        Mac mac = anew();
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        mac.update((request.getMethod() + " " + address + "\n").getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(body);
    }

    private Mac anew() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JVM cannot begin " + ALGORITHM + " anew", e);
        }
    }
}
