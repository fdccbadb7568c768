package org.annals.platform.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * All health contributors in one answer. Anybody may read it, so it says no more than each contributor puts into its
 * detail named {@code detail}.
 */
@RestController
class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    /** @param status UP, or DOWN when any component is not up */
    record Health(String status, Map<String, Component> components) {}

    /** @param detail one line for people; absent when there is nothing to say */
    record Component(
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail) {}

    @GetMapping("/api/health")
    ResponseEntity<Health> health() {
        var all = health.health();
        var components = new TreeMap<String, Component>();
        if (all instanceof CompositeHealthDescriptor composite) {
            composite.getComponents().forEach((name, component) -> components.put(name, component(component)));
        }
        var up = Status.UP.equals(all.getStatus());
        return ResponseEntity.status(up ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(new Health(up ? "UP" : "DOWN", components));
    }

    private static Component component(HealthDescriptor component) {
        var detail = component instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                ? indicated.getDetails().get("detail")
                : null;
        return new Component(component.getStatus().getCode(), detail == null ? null : detail.toString());
    }
}
