package org.annals.command.mailbox;

import java.util.List;
import org.annals.platform.crypto.Resealing;
import org.annals.platform.crypto.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seals stored secrets anew with the primary key of the keyset; says which keys are still needed, never a key. */
@RestController
class KeyRotationController {
    private static final int AT_ONCE = 200;

    private final Resealing resealing;
    private final Sealer sealer;

    KeyRotationController(JdbcClient jdbc, Sealer sealer) {
        this.resealing = new Resealing(jdbc, sealer, MailboxSecrets.columns());
        this.sealer = sealer;
    }

    /**
     * How far it is.
     *
     * @param resealed how many secrets this request sealed anew
     * @param remaining how many secrets are still sealed with another key
     */
    record KeyRotation(String primaryKeyId, int resealed, long remaining, List<KeyUse> keys) {}

    /** How many secrets are sealed with a key. */
    record KeyUse(String keyId, long secrets) {}

    /** Seals up to 200 secrets anew; to be repeated until nothing remains. */
    @PostMapping("/api/v1/admin/key-rotation")
    @PreAuthorize("hasRole('admin')")
    KeyRotation rotate() {
        int resealed = resealing.some(AT_ONCE);
        String primary = sealer.primaryKeyId();
        List<KeyUse> keys = resealing.secretsByKey().entrySet().stream()
                .map(count -> new KeyUse(count.getKey(), count.getValue()))
                .toList();
        long remaining = keys.stream()
                .filter(key -> !key.keyId().equals(primary))
                .mapToLong(KeyUse::secrets)
                .sum();
        return new KeyRotation(primary, resealed, remaining, keys);
    }
}
