package org.annals.platform.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A component of a record is always there, unless it is {@code @Nullable} or Optional: marks it so in its schema. */
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            require(raw.getRecordComponents(), definition(schema, context));
        }
        return schema;
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        return context.getDefinedModels().getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema);
    }

    private static void require(RecordComponent[] components, Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (var component : components) {
            var required = schema.getRequired();
            if (properties.containsKey(component.getName())
                    && !isOptional(component)
                    && (required == null || !required.contains(component.getName()))) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class
                || Stream.of(component.getAnnotations(), component.getAnnotatedType().getAnnotations())
                        .flatMap(Arrays::stream)
                        .map(Annotation::annotationType)
                        .anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
    }
}
