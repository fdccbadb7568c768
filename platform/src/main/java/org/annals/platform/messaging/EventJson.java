package org.annals.platform.messaging;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How events, and what else is kept with them, look in the store. */
public final class EventJson {
    private EventJson() {}

    /** The same for programs that work on a store without the application. */
    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(EventJson::customise)
                .build();
    }

    /** Old events may lack fields that were added since; nothing outside our messages and Axon's is ever instantiated. */
    static void customise(JsonMapper.Builder mapper) {
        mapper.findAndAddModules()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("org.annals.")
                        .allowIfSubType("java.util.")
                        .build());
    }
}
