package org.annals.platform.history;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig2026;
import java.security.GeneralSecurityException;
import org.annals.platform.setting.SettingRefused;

/** The key that signs the history: a Tink keyset in JSON (Ed25519, RFC 8032), kept outside the database. */
public final class HistoryKeyset {
    public static final String SETTING = "CRM_HISTORY_KEYSET";

    /** Its file among the secrets of a data folder. */
    public static final String FILE = "history-keyset.json";

    /** What to set it to, for the message when it is missing. */
    public static final String HOW = "to a Tink signature keyset in JSON";

    private static final Configuration CONFIGURATION = SignatureConfig2026.get();

    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;

    private HistoryKeyset(KeysetHandle keyset) throws GeneralSecurityException {
        this.signing = keyset.getPrimitive(CONFIGURATION, PublicKeySign.class);
        this.verifying = keyset.getPublicKeysetHandle().getPrimitive(CONFIGURATION, PublicKeyVerify.class);
    }

    /** A new keyset with one Ed25519 key. */
    public static String generate() {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedSignatureParameters.ED25519, CONFIGURATION);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    /** @throws SettingRefused unless it is a keyset that can sign */
    public static HistoryKeyset parse(String json) {
        try {
            return new HistoryKeyset(
                    TinkJsonProtoKeysetFormat.parseKeyset(json, CONFIGURATION, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new SettingRefused(SETTING, "is not a Tink signature keyset in JSON");
        }
    }

    byte[] sign(byte[] hash) {
        try {
            return signing.sign(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign the history", e);
        }
    }

    boolean signed(byte[] signature, byte[] hash) {
        try {
            verifying.verify(signature, hash);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
