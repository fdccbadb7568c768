package org.annals.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What happens when a sample of a certain name is written: a test plants it. Counts every execution. */
@Component
public class SampleBehaviour {

    private final Map<String, Runnable> planted = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> executions = new ConcurrentHashMap<>();

    public void plant(String name, Runnable behaviour) {
        planted.put(name, behaviour);
    }

    public int executions(String name) {
        return executions.getOrDefault(name, new AtomicInteger()).get();
    }

    void run(String name) {
        executions.computeIfAbsent(name, unseen -> new AtomicInteger()).incrementAndGet();
        planted.getOrDefault(name, () -> {}).run();
    }
}
