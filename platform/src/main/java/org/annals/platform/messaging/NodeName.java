package org.annals.platform.messaging;

import java.lang.management.ManagementFactory;
import java.util.UUID;

/** What this process is called in token claims and attempt records: unique, and telling where it runs. */
public record NodeName(String value) {

    static NodeName ofThisProcess() {
        return new NodeName(ManagementFactory.getRuntimeMXBean().getName() + "-"
                + UUID.randomUUID().toString().substring(0, 8));
    }
}
