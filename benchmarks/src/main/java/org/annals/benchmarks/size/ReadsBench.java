package org.annals.benchmarks.size;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.annals.benchmarks.faults.application.Crm;
import org.annals.benchmarks.faults.application.KeptConnection;

/** Requests that read, each beside the statements that it sends to PostgreSQL, in turn. */
final class ReadsBench {
    static final long EVENTS = 5_000_000;

    private static final double AT_MOST = 2;
    private static final int WARM_UP_SECONDS = 8;
    /** So that a moment of the compiler or of the machine does not decide about fast ones. */
    private static final double LEAST_SECONDS_EACH = 4;

    private static final double MOST_SECONDS_EACH = 30;
    private static final String BARE = " bare";
    private static final String THEN = "2022-01-01T00:00:00Z";

    private final Business business;
    private final int samples;
    private boolean applicationFirst;

    ReadsBench(Business business, int samples) {
        this.business = business;
        this.samples = samples;
    }

    static void run(SizeOptions options, PrintStream out) {
        try (Business business = Business.of(options, options.extent(EVENTS), out)) {
            business.open();
            Scorecard scorecard = new Scorecard();
            new ReadsBench(business, options.samples()).measure(scorecard);
            scorecard.print(out);
        }
    }

    /** A request, what it asks PostgreSQL, and where the same is asked without the application. */
    private record Read(String name, String address, List<String> statements, Connection bare) {}

    /** @return the times by request, of the application and of PostgreSQL alone */
    Latencies measure(Scorecard scorecard) {
        Map<String, String> requests = requests();
        Map<String, List<String>> statements = traced(requests);
        business.restart(Map.of());
        Latencies latencies = new Latencies();
        try (KeptConnection crm = business.crm().connect();
                Connection present = connect("search_path = read, public");
                Connection past = connect(
                        "search_path = as_of, public",
                        "jit = off",
                        "annals.as_of = '" + THEN + "'",
                        "annals.known_at = '9999-12-31T23:59:59Z'")) {
            List<Read> reads = requests.entrySet().stream()
                    .map(request -> new Read(
                            request.getKey(),
                            request.getValue(),
                            statements.get(request.getKey()),
                            isOfThePast(request.getValue()) ? past : present))
                    .toList();
            warmUp(reads, crm);
            for (Read read : reads) {
                sample(read, crm, latencies);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (String name : requests.keySet()) {
            scorecard.times(
                    name + ", p50",
                    "ms",
                    latencies.percentile(name, 50),
                    latencies.percentile(name + BARE, 50),
                    AT_MOST);
            scorecard.beside(
                    name + ", p99", "ms", latencies.percentile(name, 99), latencies.percentile(name + BARE, 99));
        }
        return latencies;
    }

    /** With the settings of the application's own; of the past, at the instant that requests ask for. */
    private Connection connect(String... settings) throws SQLException {
        Connection connection = business.connect();
        try (Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("SET " + setting);
            }
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private Map<String, String> requests() {
        String made = " FROM read.company WHERE name ~ '^[A-Z]' AND created_at < '2022-01-01' ORDER BY id LIMIT 1";
        String word = business.text("SELECT split_part(name, ' ', 1)" + made);
        String company = business.text("SELECT id" + made);
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("list companies by name", "/companies");
        requests.put("list companies changed last", "/companies?sort=-updatedAt");
        requests.put("list companies with a word", "/companies?q=" + word);
        requests.put("list quotes", "/quotes");
        requests.put("list quotes by company", "/quotes?sort=companyName");
        requests.put("search a rare word", "/search?q=" + word);
        requests.put("search a frequent word", "/search?q=trading");
        requests.put("list companies as of 2022", "/companies?asOf=" + THEN);
        requests.put("list companies changed last as of 2022", "/companies?sort=-updatedAt&asOf=" + THEN);
        requests.put("list quotes as of 2022", "/quotes?asOf=" + THEN);
        requests.put("search a rare word as of 2022", "/search?q=" + word + "&asOf=" + THEN);
        requests.put("search a frequent word as of 2022", "/search?q=trading&asOf=" + THEN);
        requests.put("quote pipeline", "/reports/quote-pipeline");
        requests.put("quote pipeline as of 2022", "/reports/quote-pipeline?asOf=" + THEN);
        requests.put("one company as of 2022", "/companies/" + company + "?asOf=" + THEN);
        return requests;
    }

    private static boolean isOfThePast(String address) {
        return address.contains("asOf=");
    }

    private Map<String, List<String>> traced(Map<String, String> requests) {
        business.restart(Trace.SETTINGS);
        Path log = business.home().resolve("data/logs/annals.log");
        Trace present = new Trace(log);
        Trace past = new Trace(log);
        Map<String, List<String>> statements = new LinkedHashMap<>();
        Crm crm = business.crm();
        crm.get("/me");
        for (Entry<String, String> request : requests.entrySet()) {
            Trace trace = isOfThePast(request.getValue()) ? past : present;
            trace.begin();
            crm.get(request.getValue());
            statements.put(request.getKey(), trace.statements());
            if (statements.get(request.getKey()).isEmpty()) {
                throw new IllegalStateException("nothing was asked for " + request.getValue());
            }
            business.tell(
                    "%s: %d statements",
                    request.getKey(), statements.get(request.getKey()).size());
        }
        return statements;
    }

    private void warmUp(List<Read> reads, KeptConnection crm) throws SQLException {
        business.tell("Warming up, %d s for each", WARM_UP_SECONDS);
        Latencies ignored = new Latencies();
        for (Read read : reads) {
            long began = System.nanoTime();
            while (Business.seconds(began) < WARM_UP_SECONDS) {
                once(read, crm, ignored);
            }
        }
    }

    private void sample(Read read, KeptConnection crm, Latencies latencies) throws SQLException {
        long began = System.nanoTime();
        double passed = 0;
        for (int i = 1; passed < (i <= samples ? MOST_SECONDS_EACH : LEAST_SECONDS_EACH); i++) {
            once(read, crm, latencies);
            passed = Business.seconds(began);
            if (i <= samples) {
                business.progress(read.name(), i, samples, began);
            }
        }
    }

    /** In turn, each first every other time: whoever comes second finds the rows at hand. */
    private void once(Read read, KeptConnection crm, Latencies latencies) throws SQLException {
        applicationFirst = !applicationFirst;
        if (applicationFirst) {
            ask(read, crm, latencies);
            askBare(read, latencies);
        } else {
            askBare(read, latencies);
            ask(read, crm, latencies);
        }
    }

    private static void ask(Read read, KeptConnection crm, Latencies latencies) {
        long began = System.nanoTime();
        crm.get(read.address());
        latencies.add(read.name(), System.nanoTime() - began);
    }

    private static void askBare(Read read, Latencies latencies) throws SQLException {
        long began = System.nanoTime();
        try (Statement statement = read.bare().createStatement()) {
            for (String sql : read.statements()) {
                read(statement, sql);
            }
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + read.statements(), e);
        }
        read.bare().commit();
        latencies.add(read.name() + BARE, System.nanoTime() - began);
    }

    private static void read(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            try (ResultSet rows = statement.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }
}
