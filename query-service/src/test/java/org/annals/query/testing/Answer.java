package org.annals.query.testing;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the API. */
public record Answer(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response);
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    /** The header, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The text at a JSON pointer; null when it is null or missing. */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    /** One field of each item of a list. */
    public List<String> items(String field) {
        return StreamSupport.stream(json().get("items").spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }

    @Override
    public String toString() {
        return status() + " " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
