package org.annals.benchmarks.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.annals.benchmarks.faults.application.Application;
import org.annals.benchmarks.faults.application.Program;

/**
 * Breaks everything around the built application and prints what became of the mail.
 *
 * <p>Exit code 0 only when every row passed, nothing was lost and nothing arrived twice; 2 when the run could not be made.
 */
public final class FaultRun {

    private FaultRun() {}

    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(run(Options.parse(Arrays.asList(arguments)), new Report(System.out)) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println("faults: " + wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
    }

    static boolean run(Options options, Report report) throws Exception {
        Path home = Files.createTempDirectory("annals-faults-");
        Names names = new Names(home);
        List<Row> matrix = Matrix.rows(names).stream().filter(row -> options.rows().test(row.name())).toList();
        if (options.list()) {
            matrix.forEach(row -> report.say(row.name()));
            return true;
        }
        report.expect(matrix.size());
        try (Ledger ledger = new Ledger(home.resolve("ledger.tsv"))) {
            if (!matrix.isEmpty()) {
                report.say("Starting the application for " + matrix.size() + " faults");
                try (Application application = new Application(
                        new Program(options.app().toAbsolutePath()), Files.createDirectory(home.resolve("matrix")),
                        names.jvmOptions(), settings(names))) {
                    application.start();
                    Intents intents = new Intents(ledger);
                    Bench bench = new Bench(application, new Shop(application.crm()), names, ledger, intents);
                    Matrix.play(matrix, bench, options, report);
                    report.found(intents.judgeAll(bench.shop().crm()));
                }
            }
        }
        return report.conclude();
    }

    private static Map<String, String> settings(Names names) {
        return Map.of(
                "CRM_ADMIN_PASSWORD", UUID.randomUUID().toString(),
                "CRM_ALLOWED_PRIVATE_SMTP_HOSTS", names.allowed(),
                "CRM_DELIVERY_RETRY_SECONDS", "2,2,3",
                "CRM_DELIVERY_LEASE_SECONDS", "3",
                "CRM_DELIVERY_AT_ONCE", "24",
                "CRM_SMTP_TIMEOUT_SECONDS", "3");
    }
}
