package org.annals.standalone;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * What the person who starts can choose.
 *
 * @param port the HTTP port
 * @param data the data folder
 * @param demo whether the demo mailbox and demo data are wanted
 */
record StartOptions(int port, Path data, boolean demo) {

    private static final int LARGEST_PORT = 65_535;

    static StartOptions parse(String... arguments) {
        int port = 8080;
        Path data = Path.of("data");
        boolean demo = true;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = port(valueOf(option, rest));
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--no-demo" -> demo = false;
                default ->
                    throw new StartRefusedException(
                            "unknown option " + option + "; there are --port N, --data DIR and --no-demo");
            }
        }
        return new StartOptions(port, data, demo);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new StartRefusedException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= LARGEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, with every other port that does not exist
        }
        throw new StartRefusedException("--port must be a number from 1 to " + LARGEST_PORT + ", not " + text);
    }
}
