package org.annals.standalone.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;

/**
 * What the server may take of the machine's memory: PostgreSQL's own defaults suit the smallest machine there is. An eighth
 * keeps pages, which are taken when there is something to keep; a thirty-second sorts for each new index.
 *
 * @param machineBytes of the machine, or of the container
 */
record ServerMemory(long machineBytes) {
    private static final long MEGABYTE = 1024 * 1024;
    private static final int LEAST_PAGES = 128;
    private static final int MOST_PAGES = 2048;
    private static final int LEAST_SORTING = 64;
    private static final int MOST_SORTING = 512;

    static ServerMemory ofThisMachine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new ServerMemory(system.getTotalMemorySize());
    }

    /** In the form {@code name=value}. */
    Stream<String> settings() {
        return Stream.of(
                "shared_buffers=" + share(8, LEAST_PAGES, MOST_PAGES),
                "maintenance_work_mem=" + share(32, LEAST_SORTING, MOST_SORTING));
    }

    private String share(int part, int least, int most) {
        return Math.clamp(machineBytes / part / MEGABYTE, least, most) + "MB";
    }
}
