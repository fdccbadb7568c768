package org.annals.benchmarks.faults.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The standalone application on one data folder, started as often as needed. */
public final class Application implements AutoCloseable {

    public static final String ADMIN = "admin";

    private final Program program;
    private final Path home;
    private final List<String> jvmOptions;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final Database database;
    private volatile Jvm running;
    private volatile Jvm second;
    private volatile int secondPort;

    /**
     * @param home an empty folder for data and consoles
     * @param settings environment variables; must hold {@code CRM_ADMIN_PASSWORD}
     */
    public Application(Program program, Path home, List<String> jvmOptions, Map<String, String> settings) {
        this.program = program;
        this.home = home;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.settings = Map.copyOf(settings);
        this.database = new Database(home.resolve("data"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "abandon-" + home.getFileName()));
    }

    /** Nothing of the application may outlive the run, however the run ends. */
    private void abandon() {
        Stream.of(running, second).filter(Objects::nonNull).filter(Jvm::isAlive).forEach(Jvm::kill);
        database.kill();
    }

    /** Starts it on whatever the last run left behind, and waits until it is ready. */
    public Jvm start() {
        begin().awaitReady(() -> running.output().contains("ready http"));
        return running;
    }

    /** Starts it without waiting. */
    public Jvm begin() {
        Path console = home.resolve("console.log");
        try {
            running = new Jvm(
                    program.standalone(
                            jvmOptions,
                            settings,
                            console,
                            List.of(
                                    "--no-demo",
                                    "--port",
                                    Integer.toString(port),
                                    "--data",
                                    home.resolve("data").toString())),
                    console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running;
    }

    /** A second worker on the same database, in a process of its own; whoever starts it ends it. */
    public Jvm startSecondWorker() {
        Path console = home.resolve("second-console.log");
        secondPort = freePort();
        Map<String, String> shared = new HashMap<>(settings);
        shared.remove("CRM_ADMIN_PASSWORD");
        shared.putAll(database.settings());
        try {
            second = new Jvm(program.commandService(jvmOptions, shared, console, secondPort), console);
            second.awaitReady(() -> Crm.isUp("http://127.0.0.1:" + secondPort));
            return second;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Jvm running() {
        return running;
    }

    /** Of the first process, its PostgreSQL and this benchmark, since each began. */
    public ProcessorTime processorTime() {
        return ProcessorTime.of(running, database);
    }

    public Database database() {
        return database;
    }

    public Crm crm() {
        return new Crm("http://127.0.0.1:" + port, settings.get("CRM_ADMIN_PASSWORD"));
    }

    /** A client of the second worker. */
    public Crm secondCrm() {
        return new Crm("http://127.0.0.1:" + secondPort, settings.get("CRM_ADMIN_PASSWORD"));
    }

    @Override
    public void close() {
        if (running != null && running.isAlive()) {
            running.stop();
        }
        database.stop();
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
