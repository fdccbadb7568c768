package org.annals.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.annals.platform.setting.RequiredSetting;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;

/** The key that seals stored secrets: a Tink keyset in JSON, kept outside the database. */
public final class EncryptionKeyset {
    static final String SETTING = "CRM_ENCRYPTION_KEYSET";

    private static final Configuration CONFIGURATION = AeadConfig2026.get();

    private EncryptionKeyset() {}

    /** A new keyset with one AES-256-GCM key. */
    public static String generate() {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make an encryption key", e);
        }
    }

    static Sealer sealer(Environment environment) {
        return sealer(RequiredSetting.of(environment, SETTING, "to a Tink AEAD keyset in JSON"));
    }

    static Sealer sealer(String json) {
        try {
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(json, CONFIGURATION, InsecureSecretKeyAccess.get());
            return new Sealer(keyset.getPrimitive(CONFIGURATION, Aead.class));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new SettingRefused(SETTING, "is not a Tink AEAD keyset in JSON");
        }
    }
}
