package org.annals.benchmarks.size;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.Patience;
import org.annals.benchmarks.faults.application.Program;
import org.annals.benchmarks.size.history.Extent;
import org.annals.benchmarks.size.history.History;
import org.annals.benchmarks.size.history.HistoryWriter;

/** The application with a made-up history, in a folder that is kept or goes away. */
final class Business implements AutoCloseable {
    private static final String NOTES = "bench.properties";
    private static final Duration SEALING = Duration.ofMinutes(30);
    private static final double BETWEEN_PROGRESS_SECONDS = 0.2;

    private final Path home;
    private final boolean kept;
    private final Extent extent;
    private final PrintStream out;
    private final Properties notes = new Properties();
    private final SizeOptions options;
    private Application application;
    private long progressToldAt = System.nanoTime();

    private Business(SizeOptions options, Extent extent, PrintStream out) throws IOException {
        this.options = options;
        kept = options.data() != null;
        home = kept
                ? Files.createDirectories(options.data().toAbsolutePath())
                : Files.createTempDirectory("annals-bench-");
        this.extent = extent;
        this.out = out;
        if (isThere()) {
            read();
        } else {
            notes.setProperty("password", UUID.randomUUID().toString());
            notes.setProperty("history", extent.toString());
        }
        application = application(Map.of());
    }

    private Application application(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("CRM_ADMIN_PASSWORD", notes.getProperty("password"));
        return new Application(new Program(options.app().toAbsolutePath()), home, List.of(), all);
    }

    /** Makes up what is not there yet. Nothing runs before {@link #start()}. */
    static Business of(SizeOptions options, Extent extent, PrintStream out) {
        try {
            Business business = new Business(options, extent, out);
            if (!business.isThere()) {
                business.makeUp();
            }
            return business;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        return Files.exists(home.resolve(NOTES));
    }

    private void read() throws IOException {
        try (Reader reader = Files.newBufferedReader(home.resolve(NOTES))) {
            notes.load(reader);
        }
        if (!extent.toString().equals(notes.getProperty("history"))) {
            throw new IllegalArgumentException(
                    home + " holds another history: " + notes.getProperty("history") + ", not " + extent);
        }
    }

    private void write() throws IOException {
        try (Writer writer = Files.newBufferedWriter(home.resolve(NOTES))) {
            notes.store(writer, "a made-up history for benchmarks");
        }
    }

    private void makeUp() throws IOException {
        out.println("Making an empty store");
        application.start();
        application.running().kill();
        long began = System.nanoTime();
        try (Connection connection = application.database().connect()) {
            new HistoryWriter(connection, done -> progress("making up events", done, extent.events(), began))
                    .write(new History(extent));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tell("Made up %,d events with %,d companies in %.1f s", extent.events(), extent.companies(), seconds(began));
        write();
    }

    /** Until it is ready; all that was made up is sealed, and in the views. */
    Business open() {
        start();
        awaitSeal();
        if (notes.getProperty("filled") == null) {
            new Rebuild(this).run("all");
            noteFilled();
        }
        return this;
    }

    void noteFilled() {
        notes.setProperty("filled", "yes");
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the seconds until it was ready */
    double start() {
        out.println("Starting the application");
        long began = System.nanoTime();
        application.start();
        return seconds(began);
    }

    /** Starts it anew with other settings. */
    void restart(Map<String, String> settings) {
        application.close();
        application = application(settings);
        start();
    }

    String text(String sql) {
        try (Connection connection = application.database().connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals follow by themselves; until they have, they would be measured too. */
    void awaitSeal() {
        long began = System.nanoTime();
        Patience.upTo(SEALING, "the history to be sealed", () -> {
            long sealed = number("SELECT coalesce(max(last_position), 0) FROM store.history_block");
            long last = number("SELECT coalesce(max(global_index), 0) FROM store.domain_event");
            progress("sealing", sealed, last, began);
            return sealed >= last;
        });
        tell("Sealed after %.1f s", seconds(began));
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    Connection connect() {
        try {
            return application.database().connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Application application() {
        return application;
    }

    Crm crm() {
        return application.crm();
    }

    Extent extent() {
        return extent;
    }

    Path home() {
        return home;
    }

    /** Over the line before, not more often than can be read: who prints all the time measures that as well. */
    void progress(String what, long done, long total, long sinceNanos) {
        if (done < total && seconds(progressToldAt) < BETWEEN_PROGRESS_SECONDS) {
            return;
        }
        progressToldAt = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "\r  %s: %,d of %,d (%,.0f/s)   ",
                what,
                done,
                total,
                done / Math.max(0.001, seconds(sinceNanos)));
        out.flush();
    }

    void tell(String format, Object... arguments) {
        out.printf(Locale.ROOT, "\r" + format + "                    %n", arguments);
    }

    static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    @Override
    public void close() {
        application.close();
        if (!kept) {
            try {
                Folders.delete(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
