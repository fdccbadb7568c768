package org.annals.platform.security;

import org.annals.platform.setting.DocumentedSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this package. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    @Bean
    DocumentedSetting.Group jwtSecretSetting() {
        return DocumentedSetting.Group.of(
                new DocumentedSetting(
                        JwtSecret.SETTING,
                        "Signs access tokens: at least 32 random bytes in base64, the same for all services. Required."),
                new DocumentedSetting(
                        MetricsDoor.SETTING,
                        "Lets monitoring read /actuator/prometheus: at least 24 characters; admins only unless set."));
    }
}
