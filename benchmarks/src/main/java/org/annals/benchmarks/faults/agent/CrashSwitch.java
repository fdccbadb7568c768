package org.annals.benchmarks.faults.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outer end of the wire: makes the agent's jar, and arms one place at a time in the JVM that runs with it. */
public final class CrashSwitch {

    private static final List<Class<?>> INSIDE =
            List.of(CrashAgent.class, Place.class, Tripwire.class, Instrumented.class);

    private final Path folder;
    private final Path jar;

    /** @param folder an empty folder that both processes see */
    public CrashSwitch(Path folder, List<Place> places) throws IOException {
        this.folder = folder;
        this.jar = folder.resolve("agent.jar");
        Files.writeString(
                folder.resolve(CrashAgent.PLACES),
                places.stream().distinct().map(Place::toString).collect(Collectors.joining("\n")));
        pack();
    }

    private void pack() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), CrashAgent.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : INSIDE) {
                for (Class<?> part : Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))
                        .toList()) {
                    copy(part, out);
                }
            }
        }
    }

    private static void copy(Class<?> type, JarOutputStream jar) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
            in.transferTo(jar);
        }
    }

    /** What the JVM has to be started with. */
    public String jvmOption() {
        return "-javaagent:" + jar + "=" + folder;
    }

    /** The JVM halts when the place is reached for the n-th time from now. */
    public void haltAt(Place place, int call) {
        arm(place, call, Tripwire.HALT);
    }

    /** The first thread that comes there stays until {@link #disarm()}. */
    public void holdAt(Place place) {
        arm(place, 1, "hold");
    }

    private void arm(Place place, int call, String action) {
        try {
            Files.deleteIfExists(folder.resolve(Tripwire.REACHED));
            Path written = Files.writeString(
                    folder.resolve("arming"),
                    String.join(
                            "\n",
                            place.toString(),
                            Integer.toString(call),
                            action,
                            UUID.randomUUID().toString()));
            Files.move(written, folder.resolve(Tripwire.ARMED), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void disarm() {
        try {
            Files.deleteIfExists(folder.resolve(Tripwire.ARMED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the place that was armed last was reached. */
    public boolean wasReached() {
        return Files.exists(folder.resolve(Tripwire.REACHED));
    }
}
