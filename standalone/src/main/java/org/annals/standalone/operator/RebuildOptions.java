package org.annals.standalone.operator;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * What to rebuild, and where.
 *
 * @param view directory, documents, audit, search, savedviews or all
 * @param compare whether the new tables are only compared with the live ones
 */
record RebuildOptions(int port, Path data, boolean compare, String view) {
    private static final List<String> VIEWS =
            List.of("all", "directory", "documents", "audit", "figures", "search", "savedviews", "versions");

    static RebuildOptions parse(String... arguments) {
        int port = 8080;
        Path data = Path.of("data");
        boolean compare = false;
        String view = "all";
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--port" -> port = port(valueOf(argument, rest));
                case "--data" -> data = Path.of(valueOf(argument, rest));
                case "--compare" -> compare = true;
                default -> view = view(argument);
            }
        }
        return new RebuildOptions(port, data, compare, view);
    }

    private static String view(String argument) {
        if (!VIEWS.contains(argument)) {
            throw new StartRefusedException(
                    "there is no view or option " + argument + "; the views are " + String.join(", ", VIEWS));
        }
        return argument;
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StartRefusedException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new StartRefusedException("--port must be a number, not " + text);
        }
        return Integer.parseInt(text);
    }
}
