package org.annals.sample;

import org.annals.platform.setting.DocumentedSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SampleSettings {

    @Bean
    DocumentedSetting.Group sampleSetting() {
        return DocumentedSetting.Group.of(new DocumentedSetting("CRM_SAMPLE", "A setting nobody has set."));
    }
}
