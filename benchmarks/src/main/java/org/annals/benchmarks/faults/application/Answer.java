package org.annals.benchmarks.faults.application;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the HTTP API answered. */
public record Answer(int status, String body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may be answered differently in a moment. */
    boolean asksToComeBack() {
        return status >= 500 || status == 429 || status == 409 && body.contains("progress");
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    public String id() {
        return json().get("id").asString();
    }
}
