package org.annals.command;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service answered, refusals included. */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public String text(String field) {
        return body.path(field).asString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The problem's name for programs. */
    public String code() {
        return text("code");
    }

    /** What a problem complains about: JSON pointers, or names of parameters and headers. */
    public List<String> pointers() {
        return body.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
