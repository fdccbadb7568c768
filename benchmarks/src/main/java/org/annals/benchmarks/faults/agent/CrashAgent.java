package org.annals.benchmarks.faults.agent;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;

/** Puts a call of {@link Tripwire} into each place listed in the control folder. */
public final class CrashAgent implements ClassFileTransformer {

    static final String PLACES = "places";

    private final List<Place> places;

    private CrashAgent(List<Place> places) {
        this.places = places;
    }

    /** @param control the folder with the list of places */
    public static void premain(String control, Instrumentation instrumentation) throws IOException {
        Path folder = Path.of(control);
        Tripwire.in(folder);
        List<Place> places = Files.readAllLines(folder.resolve(PLACES)).stream()
                .map(Place::parse)
                .toList();
        instrumentation.addTransformer(new CrashAgent(places));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (name == null) {
            return null;
        }
        List<Place> here = places.stream().filter(place -> place.isIn(name)).toList();
        return here.isEmpty() ? null : new Instrumented(here, loader).bytes(bytes);
    }
}
