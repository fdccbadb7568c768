package org.annals.standalone;

import java.util.Map;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.DataFolderLock;
import org.annals.standalone.datafolder.StartRefusedException;
import org.annals.standalone.demo.DemoPorts;
import org.annals.standalone.postgres.EmbeddedDatabase;

/**
 * Starts everything in one process: {@code Standalone [--port N] [--data DIR] [--no-demo]}.
 *
 * <p>Exit code 1 and one line on standard error when the start is refused; Ctrl-C stops the services first and
 * PostgreSQL last.
 */
public final class Standalone {

    private final StartOptions options;
    private final Console console;
    private final Teardown teardown;

    private Standalone(StartOptions options, Console console) {
        this.options = options;
        this.console = console;
        this.teardown = new Teardown(console);
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        try {
            new Standalone(StartOptions.parse(arguments), console).start(System.getenv());
        } catch (StartRefusedException refused) {
            console.refused(refused.getMessage());
            System.exit(1);
        }
    }

    private void start(Map<String, String> environment) {
        if (environment.containsKey("CRM_DATABASE_URL")) {
            throw new StartRefusedException("CRM_DATABASE_URL is set, but this start brings its own PostgreSQL;"
                    + " unset it, or start the services on their own");
        }
        DataFolder folder = DataFolder.open(options.data());
        DataFolderLock lock = DataFolderLock.acquire(folder);
        HttpPort.requireFree(options.port());
        teardown.add(lock);
        teardown.runAtExit();

        console.step("PostgreSQL");
        FirstStart firstStart = FirstStart.of(folder);
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        requireDatabaseOf(firstStart, database, folder);
        teardown.add(database);
        database.start();

        console.step("Migrating");
        Services services = new Services(console, folder);
        teardown.add(services);
        Settings settings = new Settings(environment)
                .database(database, firstStart)
                .secrets(folder, firstStart)
                .http(options.port())
                .logging(folder);
        if (options.demo()) {
            settings.demo(folder, DemoPorts.of(folder));
        }
        services.start(settings.values());

        console.say("ready http://localhost:" + options.port());
    }

    private static void requireDatabaseOf(FirstStart firstStart, EmbeddedDatabase database, DataFolder folder) {
        if (!firstStart.isPending() && !database.exists()) {
            throw new StartRefusedException("the data folder " + folder + " held a store, but its database folder "
                    + folder.postgres() + " is gone; put it back, or start with another --data DIR");
        }
    }
}
