package org.annals.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.standalone.datafolder.DataFolder;
import org.annals.standalone.datafolder.RandomText;
import org.annals.standalone.datafolder.Secret;
import org.annals.standalone.datafolder.StartRefusedException;

/**
 * PostgreSQL on the data folder, reachable from this machine alone and with a password kept in {@code secrets/}.
 *
 * <p>The server runs in a session of its own ({@code pg_ctl} sees to that): Ctrl-C reaches the application first, which
 * stops the server last. A server that outlived a killed application is stopped in order before the next one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String START_SECONDS = "600";
    private static final String STOP_SECONDS = "60";

    private final Cluster cluster;
    private final Secret passwordFile;
    private final ServerLog log;
    private final PostgresProgram program;
    private final Supervisor supervisor = new Supervisor();
    private String password;
    private int port;

    /** Prepares the programs; nothing runs before {@link #start()}. */
    public EmbeddedDatabase(DataFolder folder) {
        this.cluster = new Cluster(folder.postgres());
        this.passwordFile = Secret.in(folder, "database-password");
        this.log = new ServerLog(folder.logs().resolve("postgresql.log"));
        this.program = new PostgresProgram(PostgresBinaries.unpacked(folder));
    }

    /** Whether the folder already holds a database. */
    public boolean exists() {
        return cluster.exists();
    }

    /**
     * Starts the server, making an empty database where there is none.
     *
     * @throws StartRefusedException with PostgreSQL's own complaint when it does not come up
     */
    public synchronized void start() {
        password = passwordFor(cluster);
        if (!cluster.exists()) {
            cluster.create(program, password);
        }
        cluster.requireVersion();
        close();
        port = freePort();
        launch();
        AbandonedClaims.release(url(), user(), password());
    }

    /** From now on a server that dies is started again, on the same port, until {@link #close()}. */
    public synchronized void keepRunning() {
        supervisor.supervise(server(), this::relaunch);
    }

    private synchronized ProcessHandle relaunch() {
        launch();
        return server();
    }

    private ProcessHandle server() {
        return new Postmaster(cluster.folder())
                .process()
                .orElseThrow(() -> new StartRefusedException(
                        "PostgreSQL on " + cluster.folder() + " came up and died at once (log: " + log.file() + ")"));
    }

    private void launch() {
        new Postmaster(cluster.folder()).forgetStranger();
        log.begin();
        PostgresProgram.Outcome outcome = program.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--silent",
                        "--wait",
                        "--timeout=" + START_SECONDS,
                        "--pgdata=" + cluster.folder(),
                        "--log=" + log.file(),
                        "--options=" + settings()));
        if (outcome.failed()) {
            String complaint =
                    log.complaint().orElse(outcome.output().lines().findFirst().orElse("no reason given"));
            throw new StartRefusedException("PostgreSQL does not start on " + cluster.folder() + ": " + complaint
                    + " (log: " + log.file() + ")");
        }
    }

    /** Makes a server that another process started reachable; false when none runs. It is not stopped from here. */
    public synchronized boolean join() {
        Postmaster postmaster = new Postmaster(cluster.folder());
        if (!postmaster.isRunning()) {
            return false;
        }
        password = passwordFor(cluster);
        port = postmaster.port();
        return true;
    }

    /** Stops the server after its last transaction; one that is not running is left alone. */
    @Override
    public void close() {
        supervisor.stop();
        stop();
    }

    private synchronized void stop() {
        if (!new Postmaster(cluster.folder()).isRunning()) {
            return;
        }
        PostgresProgram.Outcome outcome = program.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--silent",
                        "--wait",
                        "--mode=fast",
                        "--timeout=" + STOP_SECONDS,
                        "--pgdata=" + cluster.folder()));
        if (outcome.failed()) {
            throw new StartRefusedException("PostgreSQL on " + cluster.folder() + " does not stop: "
                    + outcome.output().lines().findFirst().orElse("no reason given"));
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    public String user() {
        return Cluster.OWNER;
    }

    public String password() {
        return password;
    }

    private String passwordFor(Cluster cluster) {
        if (cluster.exists()) {
            return passwordFile
                    .value()
                    .orElseThrow(() -> new StartRefusedException("the database folder " + cluster.folder()
                            + " is there, but secrets/database-password is missing"));
        }
        return passwordFile.orGenerate(RandomText::password);
    }

    private String settings() {
        Stream<String> always = Stream.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_wal_size=4GB",
                "checkpoint_timeout=15min");
        return Stream.concat(always, ServerMemory.ofThisMachine().settings())
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
