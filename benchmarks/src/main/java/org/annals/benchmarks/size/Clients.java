package org.annals.benchmarks.size;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.KeptConnection;

/** People who create companies, one after the other, each on a connection that is kept. */
final class Clients {
    private final Crm crm;
    private final int howMany;

    Clients(Crm crm, int howMany) {
        this.crm = crm;
        this.howMany = howMany;
    }

    /** @return how many were created per second, by somebody who is signed in */
    double rate(int seconds) {
        crm.awaitSignIn();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(howMany)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < howMany; client++) {
                counts.add(threads.submit(() -> createUntil(end)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += Futures.result(count);
            }
            return all / Business.seconds(began);
        }
    }

    private long createUntil(long end) {
        long count = 0;
        try (KeptConnection connection = crm.connect()) {
            while (System.nanoTime() < end) {
                String key = UUID.randomUUID().toString();
                connection.post("/companies", "{\"name\":\"Bench " + key + "\",\"country\":\"TH\"}", key);
                count++;
            }
        }
        return count;
    }
}
