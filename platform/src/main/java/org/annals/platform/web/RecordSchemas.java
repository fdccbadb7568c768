package org.annals.platform.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A component of a record is always there; one that is {@code @Nullable} or Optional may be absent or null. */
@Component
class RecordSchemas implements ModelConverter {

    private final SchemaNames names = new SchemaNames();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (raw.isRecord() && raw.getTypeParameters().length == 0) {
            type.name(names.of(raw));
        }
        var schema = chain.next().resolve(type, context, chain);
        if (schema != null && raw.isRecord()) {
            mark(raw.getRecordComponents(), definition(schema, context));
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

    private static void mark(RecordComponent[] components, Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        for (var component : components) {
            var property = properties.get(component.getName());
            if (property != null && isOptional(component)) {
                properties.put(component.getName(), orNull(property));
            } else if (property != null && !isRequired(component.getName(), schema)) {
                schema.addRequiredItem(component.getName());
            }
        }
    }

    private static boolean isRequired(String name, Schema<?> schema) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().oneOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        var types = new LinkedHashSet<String>();
        if (property.getTypes() != null) {
            types.addAll(property.getTypes());
        } else if (property.getType() != null) {
            types.add(property.getType());
        }
        if (!types.isEmpty()) {
            types.add("null");
            property.setTypes(types);
        }
        return property;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class
                || Stream.of(
                                component.getAnnotations(),
                                component.getAnnotatedType().getAnnotations())
                        .flatMap(Arrays::stream)
                        .map(Annotation::annotationType)
                        .anyMatch(annotation -> annotation.getSimpleName().equals("Nullable"));
    }
}
