package org.annals.command.delivery.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameters as a query or form carries them (RFC 6749 appendix B). Null values are left out. */
final class FormParameters {

    private final Map<String, String> parameters = new TreeMap<>();

    FormParameters with(String name, String value) {
        if (value != null) {
            parameters.put(name, value);
        }
        return this;
    }

    String encoded() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
