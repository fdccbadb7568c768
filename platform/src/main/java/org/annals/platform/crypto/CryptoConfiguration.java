package org.annals.platform.crypto;

import org.annals.platform.setting.DocumentedSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    DocumentedSetting.Group cryptoSettings() {
        return DocumentedSetting.Group.of(new DocumentedSetting(
                EncryptionKeyset.SETTING,
                "Seals the mailbox passwords: a Tink AEAD keyset in JSON, kept outside the database. Required."));
    }

    @Bean
    Sealer sealer(Environment environment) {
        return EncryptionKeyset.sealer(environment);
    }
}
