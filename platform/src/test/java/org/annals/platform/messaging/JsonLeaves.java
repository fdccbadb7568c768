package org.annals.platform.messaging;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON taken apart, value by value as it is written: 2.50 is not 2.5 and "2.5" is not 2.5. */
final class JsonLeaves {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLeaves() {}

    /** Pointer to each value, objects and arrays included, and its very characters. Order and blanks do not count. */
    static Map<String, String> of(String json) {
        Map<String, String> leaves = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue() || token.isStructStart()) {
                    leaves.put(
                            parser.streamReadContext().pathAsPointer(true).toString(),
                            token == JsonToken.VALUE_STRING ? '"' + parser.getString() + '"' : parser.getString());
                }
            }
        }
        return leaves;
    }
}
