package org.annals.platform.crypto;

import org.annals.platform.setting.DocumentedSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    DocumentedSetting.Group cryptoSettings() {
        return DocumentedSetting.Group.of(
                new DocumentedSetting(
                        EncryptionKeyset.SETTING,
                        "Seals mailbox passwords and sign-ins: a Tink AEAD keyset in JSON, kept outside the database."
                                + " Required unless its file is named."),
                new DocumentedSetting(
                        EncryptionKeyset.FILE_SETTING,
                        "A file with that keyset, read again whenever it changes; wins over the keyset itself."));
    }

    @Bean
    Sealer sealer(Environment environment) {
        return EncryptionKeyset.sealer(environment);
    }
}
