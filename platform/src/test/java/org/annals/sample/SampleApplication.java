package org.annals.sample;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The HTTP half of the platform and the controllers of this package. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.annals.platform.problem",
    "org.annals.platform.request",
    "org.annals.platform.security",
    "org.annals.platform.setting",
    "org.annals.platform.web",
    "org.annals.platform.health",
    "org.annals.sample"
})
public class SampleApplication {}
