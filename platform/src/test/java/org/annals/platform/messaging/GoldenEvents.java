package org.annals.platform.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every event type there is, and the file that shows what its JSON looks like. */
final class GoldenEvents {
    private static final String MESSAGES = "org.annals.api.";
    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private GoldenEvents() {}

    /** What the sealed {@code ...Event} interfaces of all slices permit. */
    static List<Class<?>> types() {
        return Arrays.stream(find("classpath*:org/annals/api/*/*Event.class"))
                .map(GoldenEvents::load)
                .filter(Class::isSealed)
                .flatMap(events -> Stream.of(events.getPermittedSubclasses()))
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(type -> type)
                .toList();
    }

    /** Where the golden file of this type belongs, such as {@code golden/quote/QuoteIssued.json}. */
    static String path(Class<?> eventType) {
        return "golden/" + eventType.getName().substring(MESSAGES.length()).replace('.', '/') + ".json";
    }

    static List<String> paths() {
        return pathsIn("golden/");
    }

    /** Files that show the JSON of earlier releases, such as {@code golden-earlier/quote/QuoteSendRequested.2.json}. */
    static List<String> earlierPaths() {
        return pathsIn("golden-earlier/");
    }

    static Class<?> typeOfEarlier(String path) {
        String name = path.substring("golden-earlier/".length(), path.length() - ".json".length())
                .replaceFirst("\\.\\d+$", "");
        return types().stream()
                .filter(type -> type.getName().equals(MESSAGES + name.replace('/', '.')))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " belongs to no event type"));
    }

    static String json(Class<?> eventType) {
        return json(path(eventType));
    }

    static String json(String path) {
        try (var file = GoldenEvents.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError("There is no golden file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pathsIn(String folder) {
        return Arrays.stream(find("classpath*:" + folder + "**/*.json"))
                .map(GoldenEvents::address)
                .map(address -> address.substring(address.indexOf(folder)))
                .toList();
    }

    private static Class<?> load(Resource classFile) {
        String address = address(classFile);
        String name = address.substring(address.lastIndexOf("org/annals/api/"), address.length() - ".class".length());
        try {
            return Class.forName(name.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Resource[] find(String pattern) {
        try {
            return FILES.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
