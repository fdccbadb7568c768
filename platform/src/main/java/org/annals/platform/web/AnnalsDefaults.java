package org.annals.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePropertySource;

/** Each module's own {@code annals-defaults.properties}, below anything that anybody sets. */
class AnnalsDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String DEFAULTS = "classpath*:annals-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            for (Resource defaults : new PathMatchingResourcePatternResolver().getResources(DEFAULTS)) {
                environment.getPropertySources().addLast(new ResourcePropertySource(defaults));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
