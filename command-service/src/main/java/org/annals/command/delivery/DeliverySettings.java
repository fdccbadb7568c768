package org.annals.command.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.annals.platform.setting.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How the worker works.
 *
 * @param atOnce attempts under way at the same time in this process
 * @param lease how long a claim lasts without a sign of life from its worker
 * @param lookEvery how often the worker looks for work that other processes queued
 */
record DeliverySettings(int atOnce, Duration lease, Duration lookEvery, RetryPolicy retries) {
    private static final String RETRY_SECONDS = "CRM_DELIVERY_RETRY_SECONDS";

    static DeliverySettings from(Environment environment) {
        return new DeliverySettings(
                environment.getProperty("CRM_DELIVERY_AT_ONCE", Integer.class, 8),
                Duration.ofSeconds(environment.getProperty("CRM_DELIVERY_LEASE_SECONDS", Long.class, 30L)),
                Duration.ofMillis(500),
                retries(environment.getProperty(RETRY_SECONDS)));
    }

    private static RetryPolicy retries(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return RetryPolicy.standard();
        }
        try {
            List<Long> steps = Arrays.stream(seconds.split(","))
                    .map(step -> Long.valueOf(step.strip()))
                    .toList();
            if (steps.isEmpty() || steps.stream().anyMatch(step -> step < 1)) {
                throw new SettingRefused(RETRY_SECONDS, "must be whole seconds of at least 1, separated by commas");
            }
            return RetryPolicy.ofSeconds(steps);
        } catch (NumberFormatException e) {
            throw new SettingRefused(RETRY_SECONDS, "must be whole seconds of at least 1, separated by commas", e);
        }
    }
}
