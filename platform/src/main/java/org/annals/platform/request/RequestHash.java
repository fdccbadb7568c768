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

    private final SecretKeySpec key;

    RequestHash(JwtSecret secret) {
        this.key = new SecretKeySpec(secret.derive("idempotent-request"), ALGORITHM);
    }

    byte[] of(HttpServletRequest request, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var query = request.getQueryString();
            var address = request.getRequestURI() + (query == null ? "" : "?" + query);
            mac.update((request.getMethod() + " " + address + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, e);
        }
    }
}
