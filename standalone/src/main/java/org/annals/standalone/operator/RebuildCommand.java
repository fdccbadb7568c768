package org.annals.standalone.operator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.Secret;
import org.annals.standalone.datafolder.StartRefusedException;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Rebuilds a view of the running application and shows how far it is: {@code RebuildCommand [--port N] [--data DIR]
 * [--compare] [view]}. Ends with 0 when it is done, with 1 when it failed, and with 2 when a comparison found differences.
 * Ctrl-C only stops the watching.
 */
public final class RebuildCommand {
    private static final String PATH = "/admin/rebuilds";
    private static final long LOOK_MILLIS = 500;

    private final OperatorApi api;
    private final PrintStream out;
    private String shown = "";

    private RebuildCommand(OperatorApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        int exitCode;
        try {
            RebuildOptions options = RebuildOptions.parse(arguments);
            try (OperatorApi api = new OperatorApi(options.port(), jwtSecret(options))) {
                exitCode = new RebuildCommand(api, System.out).run(options);
            }
        } catch (StartRefusedException refused) {
            System.err.println("annals: " + refused.getMessage());
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static String jwtSecret(RebuildOptions options) {
        return Optional.ofNullable(System.getenv("CRM_JWT_SECRET"))
                .filter(given -> !given.isBlank())
                .or(() ->
                        Secret.in(DataFolder.open(options.data()), "jwt-secret").value())
                .orElseThrow(() -> new StartRefusedException("the data folder " + options.data()
                        + " belongs to no Annals CRM; name the right one with --data DIR"));
    }

    private int run(RebuildOptions options) throws InterruptedException {
        JsonNode rebuild = api.post(PATH, Map.of("view", options.view(), "compare", options.compare()));
        while (rebuild.get("state").asString().equals("RUNNING")) {
            show(progress(rebuild));
            Thread.sleep(LOOK_MILLIS);
            rebuild = api.get(PATH + "/" + rebuild.get("id").asString());
        }
        show(progress(rebuild));
        if (!rebuild.get("state").asString().equals("DONE")) {
            out.println("failed: " + rebuild.path("detail").asString(""));
            return 1;
        }
        return options.compare() ? differences(rebuild.get("differences")) : done();
    }

    private int done() {
        out.println("done: the new tables are live");
        return 0;
    }

    private int differences(JsonNode rows) {
        for (JsonNode row : rows) {
            out.println("%s, only %s: %s"
                    .formatted(
                            row.get("table").asString(),
                            row.get("side").asString(),
                            row.get("row").asString()));
        }
        out.println(rows.isEmpty() ? "no differences" : rows.size() + " rows differ");
        return rows.isEmpty() ? 0 : 2;
    }

    private void show(String line) {
        if (!line.equals(shown)) {
            out.println(line);
            shown = line;
        }
    }

    private static String progress(JsonNode rebuild) {
        JsonNode left = rebuild.path("secondsLeft");
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d events, %,d events/s%s",
                rebuild.get("view").asString(),
                rebuild.get("eventsDone").asLong(),
                rebuild.get("eventsTotal").asLong(),
                Math.round(rebuild.get("eventsPerSecond").asDouble()),
                left.isNumber() ? ", " + left.asLong() + " s left" : "");
    }
}
