package org.annals.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.benchmarks.faults.agent.CrashSwitch;
import org.annals.benchmarks.faults.agent.Place;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Program;

/** A running application with an empty store, and everything needed to trouble it. Closing it judges what was sent. */
final class Stage implements AutoCloseable {

    private final Report report;
    private final Application application;
    private final CrashSwitch crashSwitch;
    private final Bench bench;

    private Stage(Report report, Application application, CrashSwitch crashSwitch, Bench bench) {
        this.report = report;
        this.application = application;
        this.crashSwitch = crashSwitch;
        this.bench = bench;
    }

    /**
     * @param smtpTimeoutSeconds how long mail servers may take for each step
     * @param places where the application may be stopped
     */
    static Stage open(Lot lot, String name, int smtpTimeoutSeconds, List<Place> places) throws IOException {
        lot.report().say("Starting the application: " + name);
        Path home = Files.createDirectory(lot.home().resolve(name));
        List<String> jvmOptions = new ArrayList<>(lot.names().jvmOptions());
        CrashSwitch crashSwitch = new CrashSwitch(Files.createDirectory(home.resolve("crash")), places);
        if (!places.isEmpty()) {
            jvmOptions.add(crashSwitch.jvmOption());
        }
        Map<String, String> settings = new HashMap<>(Map.of(
                "CRM_ADMIN_PASSWORD",
                UUID.randomUUID().toString(),
                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS",
                lot.names().allowed(),
                "CRM_DELIVERY_RETRY_SECONDS",
                "2,2,3",
                "CRM_DELIVERY_LEASE_SECONDS",
                "3",
                "CRM_DELIVERY_AT_ONCE",
                "24",
                "CRM_SMTP_TIMEOUT_SECONDS",
                Integer.toString(smtpTimeoutSeconds)));
        Application application =
                new Application(new Program(lot.options().app().toAbsolutePath()), home, jvmOptions, settings);
        try {
            application.start();
            Bench bench = new Bench(
                    application, new Shop(application.crm()), lot.names(), lot.ledger(), new Intents(lot.ledger()));
            return new Stage(lot.report(), application, crashSwitch, bench);
        } catch (RuntimeException failed) {
            application.close();
            throw failed;
        }
    }

    Bench bench() {
        return bench;
    }

    CrashSwitch crashSwitch() {
        return crashSwitch;
    }

    @Override
    public void close() {
        try {
            if (!application.running().isAlive()) {
                application.start();
            }
            report.found(bench.intents().judgeAll(bench.shop().crm()));
        } finally {
            application.close();
        }
    }
}
