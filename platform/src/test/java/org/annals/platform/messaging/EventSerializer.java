package org.annals.platform.messaging;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The serializer that the application stores its events with, taken from the application's own configuration. */
public final class EventSerializer {
    private final Serializer serializer;

    private EventSerializer(Serializer serializer) {
        this.serializer = serializer;
    }

    public static EventSerializer ofTheApplication() {
        var application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run();
        return new EventSerializer(application.getBean("eventSerializer", Serializer.class));
    }

    public String write(Object event) {
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    public Object read(Class<?> eventType, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, eventType.getName(), null));
    }

    @Configuration(proxyBeanMethods = false)
    @Import(MessagingConfiguration.class)
    @ImportAutoConfiguration({
        AxonAutoConfiguration.class,
        EventProcessingAutoConfiguration.class,
        InfraConfiguration.class
    })
    static class Application {}
}
