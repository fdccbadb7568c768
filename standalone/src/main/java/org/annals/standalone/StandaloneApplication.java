package org.annals.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Both services, the web UI and the demo in one application context behind one port. The services use the same words for
 * their classes, so beans go by their full names here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.annals.platform", "org.annals.command", "org.annals.query", "org.annals.standalone"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.annals\\.(command|query)\\.[A-Za-z]+ServiceApplication"))
class StandaloneApplication {}
