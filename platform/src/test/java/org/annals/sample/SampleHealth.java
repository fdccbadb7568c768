package org.annals.sample;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A component that a test can make ill. */
@Component("sample")
public class SampleHealth implements HealthIndicator {

    private volatile Health state = well();

    @Override
    public Health health() {
        return state;
    }

    public void fail(String detail) {
        state = Health.down().withDetail("detail", detail).build();
    }

    public void recover() {
        state = well();
    }

    private static Health well() {
        return Health.up()
                .withDetail("detail", "all well")
                .withDetail("password", "s3cret")
                .build();
    }
}
