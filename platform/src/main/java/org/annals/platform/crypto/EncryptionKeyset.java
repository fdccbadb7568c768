package org.annals.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.annals.platform.setting.RequiredSetting;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;

/**
 * The keys that open stored secrets, and the primary one that seals them: a Tink keyset in JSON, kept outside the
 * database, as a setting or in a file.
 */
public final class EncryptionKeyset {
    static final String SETTING = "CRM_ENCRYPTION_KEYSET";

    /** Names a file with the keyset, read again whenever it changes. */
    public static final String FILE_SETTING = "CRM_ENCRYPTION_KEYSET_FILE";

    private static final Configuration CONFIGURATION = AeadConfig2026.get();

    private EncryptionKeyset() {}

    /** A new keyset with one AES-256-GCM key. */
    public static String generate() {
        return serialised(freshKey());
    }

    /** The keyset with one more key, which is the primary one from now on. */
    public static String withNewPrimaryKey(String keyset) {
        try {
            return serialised(KeysetHandle.newBuilder(parsed(keyset))
                    .addEntry(KeysetHandle.importKey(freshKey().getPrimary().getKey())
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot add an encryption key", e);
        }
    }

    /** The keyset without all keys but the primary one. */
    public static String withPrimaryKeyOnly(String keyset) {
        try {
            return serialised(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(parsed(keyset).getPrimary().getKey())
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot remove encryption keys", e);
        }
    }

    public static int size(String keyset) {
        return parsed(keyset).size();
    }

    static Sealer sealer(Environment environment) {
        String file = environment.getProperty(FILE_SETTING, "").strip();
        return file.isEmpty()
                ? sealer(RequiredSetting.of(environment, SETTING, "to a Tink AEAD keyset in JSON"))
                : new Sealer(new KeysetFile(Path.of(file)));
    }

    /** Seals with this keyset. */
    public static Sealer sealer(String json) {
        Keys keys = keys(json);
        return new Sealer(() -> keys);
    }

    /** @throws SettingRefused when it is none */
    static Keys keys(String json) {
        try {
            KeysetHandle keyset = parsed(json);
            return new Keys(
                    keyset.getPrimitive(CONFIGURATION, Aead.class),
                    keyset.getPrimary().getId());
        } catch (GeneralSecurityException e) {
            throw new SettingRefused(SETTING, "is not a Tink AEAD keyset in JSON");
        }
    }

    private static KeysetHandle freshKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CONFIGURATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make an encryption key", e);
        }
    }

    private static KeysetHandle parsed(String json) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new SettingRefused(SETTING, "is not a Tink AEAD keyset in JSON");
        }
    }

    private static String serialised(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, CONFIGURATION, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot write a keyset", e);
        }
    }
}
