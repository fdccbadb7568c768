package org.annals.benchmarks.faults.application;

import java.time.Duration;

/** What each process has used of the processors: the application, its PostgreSQL, and the benchmark with its servers. */
public record ProcessorTime(Duration application, Duration database, Duration benchmark) {

    static ProcessorTime of(Jvm application, Database database) {
        return new ProcessorTime(
                application.processorTime(),
                database.processorTime(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    public ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(
                application.minus(earlier.application),
                database.minus(earlier.database),
                benchmark.minus(earlier.benchmark));
    }
}
