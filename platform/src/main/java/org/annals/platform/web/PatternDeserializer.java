package org.annals.platform.web;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A value with exactly one written form: a JSON string that matches it. */
class PatternDeserializer<T> extends StdScalarDeserializer<T> {

    private final transient Pattern form;
    private final transient Function<String, T> parse;

    /** @param parse throws a RuntimeException for text that has the form but no meaning, such as 30 February */
    PatternDeserializer(Class<T> type, String form, Function<String, T> parse) {
        super(type);
        this.form = Pattern.compile(form);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        var text = parser.getString();
        if (!form.matcher(text).matches()) {
            throw context.weirdStringException(text, handledType(), "wrong form");
        }
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw context.weirdStringException(text, handledType(), "no such value");
        }
    }
}
