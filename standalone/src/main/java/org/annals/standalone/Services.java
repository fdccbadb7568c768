package org.annals.standalone;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.annals.platform.setting.SettingRefused;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The application context with both services; stopped by whoever tears down, never by a hook of its own. */
final class Services implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final AtomicReference<ConfigurableApplicationContext> context = new AtomicReference<>();
    private final Console console;
    private final DataFolder folder;

    Services(Console console, DataFolder folder) {
        this.console = console;
        this.folder = folder;
    }

    void start(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("standalone", settings));
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false);
        application.addInitializers(this::watch);
        try {
            application.run();
        } catch (RuntimeException failed) {
            LOG.info("The start failed.", failed);
            throw new StartRefusedException(
                    "the services do not start: " + reason(failed) + " (log: " + folder.logs() + ")", failed);
        }
    }

    /** What the operator can do something about, if there is such a thing; else the root of the trouble. */
    private static String reason(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingRefused refused) {
                return refused.getMessage();
            }
        }
        return NestedExceptionUtils.getMostSpecificCause(failed).getMessage();
    }

    private void watch(ConfigurableApplicationContext starting) {
        context.set(starting);
        starting.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if ("dataSource".equals(name)) {
                    console.step("Starting services");
                }
                return bean;
            }
        });
    }

    @Override
    public void close() {
        ConfigurableApplicationContext running = context.get();
        if (running != null) {
            running.close();
        }
    }
}
