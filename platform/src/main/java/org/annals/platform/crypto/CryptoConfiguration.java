package org.annals.platform.crypto;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    Sealer sealer(Environment environment) {
        return EncryptionKeyset.sealer(environment);
    }
}
