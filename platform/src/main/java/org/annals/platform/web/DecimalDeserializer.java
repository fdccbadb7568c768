package org.annals.platform.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A decimal given as a number or a string, digit for digit. Refuses sizes that only an attacker needs. */
class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

    private static final int MAX_DIGITS = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");

    DecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> bounded(parser.getDecimalValue(), parser, context);
            case VALUE_STRING -> parsed(parser.getString(), parser, context);
            case JsonToken token ->
                (BigDecimal) context.handleUnexpectedToken(
                        context.constructType(BigDecimal.class), token, parser, "not a decimal");
        };
    }

    private BigDecimal parsed(String text, JsonParser parser, DeserializationContext context) {
        if (!PLAIN.matcher(text).matches()) {
            throw context.weirdStringException(text, BigDecimal.class, "not a decimal");
        }
        return bounded(new BigDecimal(text), parser, context);
    }

    private static BigDecimal bounded(BigDecimal value, JsonParser parser, DeserializationContext context) {
        var integerDigits = (long) value.precision() - value.scale();
        if (value.precision() > MAX_DIGITS || integerDigits > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            throw context.weirdNumberException(BigDecimal.ZERO, BigDecimal.class, "out of range");
        }
        return value;
    }
}
