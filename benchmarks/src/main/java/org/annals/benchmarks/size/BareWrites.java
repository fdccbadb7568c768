package org.annals.benchmarks.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.benchmarks.faults.application.Database;

/**
 * Rows like those of an event, into a table like that of the events, one commit each: by pgbench where it is installed, else
 * by a loop of our own.
 */
final class BareWrites implements AutoCloseable {
    private static final String SCHEMA = "bare_writes";
    /** No letter or digit follows a single colon in it: that would be a variable of pgbench. */
    private static final String INSERT = """
            INSERT INTO bare_writes.event (aggregate_identifier, sequence_number, type, event_identifier, payload_type, \
            payload, meta_data, time_stamp) \
            VALUES (gen_random_uuid()::text, 0, 'Company', gen_random_uuid()::text, \
            'org.annals.api.company.CompanyCreated', \
            convert_to('{"companyId":"8292dd51-24a0-5e94-ae0f-06fd2f718bff","details":{"name":"Bench Trading Co., Ltd.",\
            "country":"TH","email": null,"phone": null,"address": null,"taxId": null}}', 'UTF8'), \
            convert_to('{"actor":"8f615452-c41e-39d5-83f0-b515d5078df6",\
            "correlationId":"01a227c7-b0b3-7f3a-a89e-5ea2edb71532"}', 'UTF8'), now()::text)""";

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int THREADS = 2;

    private final Business business;
    private final boolean byPgbench;

    BareWrites(Business business) {
        this.business = business;
        this.byPgbench = isInstalled();
        run("""
                DROP SCHEMA IF EXISTS bare_writes CASCADE;
                CREATE SCHEMA bare_writes;
                CREATE SEQUENCE bare_writes.event_index CACHE 1;
                CREATE TABLE bare_writes.event (LIKE store.domain_event INCLUDING ALL EXCLUDING DEFAULTS);
                ALTER TABLE bare_writes.event ALTER global_index SET DEFAULT nextval('bare_writes.event_index')""");
    }

    /** Who writes, in words. */
    String name() {
        return byPgbench ? "pgbench, a script of one insert" : "our own loop of one insert (pgbench is not installed)";
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @return commits per second */
    double rate(int clients, int seconds) {
        return byPgbench ? pgbench(clients, seconds) : loop(clients, seconds);
    }

    private double pgbench(int clients, int seconds) {
        try {
            Path script = Files.writeString(business.home().resolve("insert.pgbench"), INSERT + ";\n");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=" + Math.min(clients, THREADS),
                            "--time=" + seconds,
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + business.application().database().port(),
                            "--username=" + Database.USER,
                            Database.NAME))
                    .redirectErrorStream(true);
            builder.environment()
                    .put("PGPASSWORD", business.application().database().password());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(output);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench says: " + output);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double loop(int clients, int seconds) {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                counts.add(threads.submit(() -> insertFor(seconds)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += Futures.result(count);
            }
            return all / Business.seconds(began);
        }
    }

    private long insertFor(int seconds) throws SQLException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long count = 0;
        try (Connection connection = business.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                insert.executeUpdate();
                count++;
            }
        }
        return count;
    }

    private void run(String sql) {
        try (Connection connection = business.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("DROP SCHEMA " + SCHEMA + " CASCADE");
    }
}
