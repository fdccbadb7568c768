package org.annals.platform.crypto;

/** A stored secret cannot be opened with the keys at hand: it has to be entered again. */
public final class SecretLost extends RuntimeException {

    SecretLost(String place) {
        super("the secret of " + place + " cannot be opened with the keys in CRM_ENCRYPTION_KEYSET");
    }
}
