package org.annals.standalone.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnDemo
class DemoConfiguration {

    @Bean
    MailFolder mailFolder(@Value("${annals.demo.folder}") Path folder) {
        return new MailFolder(folder);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    DemoMailServer demoMailServer(
            @Value("${annals.demo.smtp-port}") int smtp,
            @Value("${annals.demo.imap-port}") int imap,
            MailFolder folder) {
        return new DemoMailServer(new DemoPorts(smtp, imap), folder);
    }
}
