package org.annals.benchmarks.size;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Patience;
import tools.jackson.databind.JsonNode;

/** A rebuild of views through the API. */
final class Rebuild {
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Business business;
    private final Crm crm;

    Rebuild(Business business) {
        this.business = business;
        this.crm = business.crm();
    }

    /** @return the seconds from its start until readers saw the new tables */
    double run(String view) {
        awaitOthers();
        long began = System.nanoTime();
        String id = crm.post(
                        "/admin/rebuilds",
                        Map.of("view", view),
                        UUID.randomUUID().toString())
                .id();
        Patience.upTo(PATIENCE, "the rebuild of " + view, () -> {
            JsonNode rebuild = look(id);
            business.progress(
                    "rebuilding " + view,
                    rebuild.get("eventsDone").asLong(),
                    rebuild.get("eventsTotal").asLong(),
                    began);
            return !"RUNNING".equals(rebuild.get("state").asString());
        });
        JsonNode rebuild = look(id);
        if (!"DONE".equals(rebuild.get("state").asString())) {
            throw new IllegalStateException("the rebuild did not succeed: " + rebuild);
        }
        double seconds = Duration.between(instant(rebuild, "startedAt"), instant(rebuild, "finishedAt"))
                        .toMillis()
                / 1e3;
        business.tell("Rebuilt %s in %.1f s", view, seconds);
        return seconds;
    }

    /** Those that a run before this one left under way go on by themselves. */
    private void awaitOthers() {
        Patience.upTo(
                PATIENCE,
                "the rebuilds under way",
                () -> crm.get("/admin/rebuilds")
                        .json()
                        .get("items")
                        .valueStream()
                        .noneMatch(
                                rebuild -> "RUNNING".equals(rebuild.get("state").asString())));
    }

    private JsonNode look(String id) {
        return crm.get("/admin/rebuilds/" + id).json();
    }

    private static Instant instant(JsonNode rebuild, String field) {
        return Instant.parse(rebuild.get(field).asString());
    }
}
