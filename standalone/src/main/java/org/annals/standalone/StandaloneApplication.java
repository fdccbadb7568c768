package org.annals.standalone;

import org.annals.command.CommandServiceApplication;
import org.annals.query.QueryServiceApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Both services, the web UI and the demo in one application context behind one port. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.annals.platform", "org.annals.command", "org.annals.query", "org.annals.standalone"},
        nameGenerator = DistinctBeanNames.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {CommandServiceApplication.class, QueryServiceApplication.class}))
class StandaloneApplication {}
