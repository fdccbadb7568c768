package org.annals.standalone;

import java.util.Map;
import java.util.Optional;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.DataFolderLock;
import org.annals.standalone.datafolder.StartRefusedException;
import org.annals.standalone.demo.DemoData;
import org.annals.standalone.demo.DemoPorts;
import org.annals.standalone.postgres.EmbeddedDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * Starts everything in one process: {@code Standalone [--port N] [--data DIR] [--no-demo]}.
 *
 * <p>Exit code 1 and one line on standard error when the start is refused; Ctrl-C stops the services first and
 * PostgreSQL last.
 */
public final class Standalone {

    private final StartOptions options;
    private final Map<String, String> environment;
    private final Console console;
    private final Teardown teardown;

    private Standalone(StartOptions options, Map<String, String> environment, Console console) {
        this.options = options;
        this.environment = environment;
        this.console = console;
        this.teardown = new Teardown(console);
    }

    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        try {
            new Standalone(StartOptions.parse(arguments), System.getenv(), console).start();
        } catch (StartRefusedException refused) {
            console.refused(refused.getMessage());
            System.exit(1);
        }
    }

    private void start() {
        refuseForeignDatabase();
        DataFolder folder = DataFolder.open(options.data());
        DataFolderLock lock = DataFolderLock.acquire(folder);
        HttpPort.requireFree(options.port());
        teardown.add(lock);
        teardown.runAtExit();

        console.step("PostgreSQL");
        FirstStart firstStart = FirstStart.of(folder);
        EmbeddedDatabase database = startDatabase(folder, firstStart);

        console.step("Migrating");
        Optional<DemoPorts> demo = options.demo() ? Optional.of(DemoPorts.of(folder)) : Optional.empty();
        Settings settings = new Settings(environment)
                .database(database, firstStart)
                .secrets(folder, firstStart)
                .http(options.port())
                .logging(folder);
        demo.ifPresent(ports -> settings.demo(folder, ports));
        Services services = new Services(console, folder);
        teardown.add(services);
        services.start(settings.values());

        welcome(firstStart, demo);
    }

    private void refuseForeignDatabase() {
        if (Settings.isGiven(environment, "CRM_DATABASE_URL")) {
            throw new StartRefusedException("CRM_DATABASE_URL is set, but this start brings its own PostgreSQL;"
                    + " unset it, or start the services on their own");
        }
    }

    private EmbeddedDatabase startDatabase(DataFolder folder, FirstStart firstStart) {
        EmbeddedDatabase database = new EmbeddedDatabase(folder);
        if (!firstStart.isPending() && !database.exists()) {
            throw new StartRefusedException("the data folder " + folder + " held a store, but its database folder "
                    + folder.postgres() + " is gone; put it back, or start with another --data DIR");
        }
        teardown.add(database);
        database.start();
        database.keepRunning();
        return database;
    }

    private void welcome(FirstStart firstStart, Optional<DemoPorts> demo) {
        String url = "http://localhost:" + options.port();
        Welcome welcome = new Welcome(console, url);
        if (!firstStart.isPending()) {
            welcome.later();
            return;
        }
        boolean filled = demo.map(ports -> fill(url, ports, firstStart)).orElse(true);
        welcome.first(firstStart, demo.isPresent(), environment);
        if (filled) {
            firstStart.complete();
        }
    }

    private boolean fill(String url, DemoPorts ports, FirstStart firstStart) {
        console.step("Demo data");
        String adminPassword = Settings.isGiven(environment, "CRM_ADMIN_PASSWORD")
                ? environment.get("CRM_ADMIN_PASSWORD")
                : firstStart.adminPassword();
        try {
            new DemoData(url, ports, firstStart.day()).create(adminPassword, firstStart.salesPassword());
            return true;
        } catch (RestClientException incomplete) {
            LoggerFactory.getLogger(Standalone.class)
                    .warn("The demo data is not complete; the next start goes on with it.", incomplete);
            return false;
        }
    }
}
