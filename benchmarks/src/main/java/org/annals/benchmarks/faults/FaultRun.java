package org.annals.benchmarks.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Breaks everything around the built application and prints what became of the mail.
 *
 * <p>Exit code 0 only when every row passed, nothing was lost and nothing arrived twice; 2 when the run could not be made.
 */
public final class FaultRun {

    private static final int SHORT_TIMEOUT = 3;
    private static final int LONG_TIMEOUT = 90;

    private final Lot lot;
    private final List<Row> matrix;
    private final List<CrashRow> crashes;

    private FaultRun(Lot lot) {
        this.lot = lot;
        this.matrix = wanted(Matrix.rows(lot.names()));
        this.crashes =
                CrashRows.all().stream().filter(row -> lot.wants(row.name())).toList();
    }

    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(run(Options.parse(Arrays.asList(arguments)), System.out) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println("faults: " + wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
    }

    /** @return whether everything held */
    static boolean run(Options options, PrintStream out) throws Exception {
        Path home = Files.createTempDirectory("annals-faults-");
        Report report = new Report(out);
        boolean held;
        try (Ledger ledger = new Ledger(home.resolve("ledger.tsv"))) {
            held = new FaultRun(new Lot(options, report, home, new Names(home), ledger)).play();
        }
        if (held) {
            delete(home);
        } else {
            System.err.println("faults: ledger, logs and databases are kept in " + home);
        }
        return held;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean play() throws IOException {
        List<Part> parts = parts();
        List<String> names =
                parts.stream().flatMap(part -> part.rows().stream()).toList();
        if (lot.options().list()) {
            names.forEach(lot.report()::say);
            return true;
        }
        lot.report().expect(names.size());
        parts.forEach(part -> part.run(lot));
        try (Ledger ledger = new Ledger(lot.home().resolve("control.tsv"))) {
            new Control(lot, ledger).play(matrix);
        }
        return lot.report().conclude();
    }

    private List<Part> parts() {
        Options options = lot.options();
        Report report = lot.report();
        List<String> powerCuts = PowerCutRows.NAMES.stream().filter(lot::wants).toList();
        return List.of(
                new Part(
                        "matrix",
                        matrix.stream().map(Row::name).toList(),
                        SHORT_TIMEOUT,
                        List.of(),
                        stage -> Matrix.play(matrix, stage.bench(), options, report)),
                new Part(
                        "crashes",
                        Stream.concat(crashes.stream().map(CrashRow::name), powerCuts.stream())
                                .toList(),
                        SHORT_TIMEOUT,
                        CrashRows.places(),
                        this::playCrashes),
                new Part(
                        "stalls",
                        StallRows.NAMES.stream().filter(lot::wants).toList(),
                        LONG_TIMEOUT,
                        List.of(StallRows.ARMED),
                        stage -> oneByOne(wanted(StallRows.all(stage.crashSwitch())), stage)),
                new Part(
                        "database",
                        DatabaseRows.NAMES.stream().filter(lot::wants).toList(),
                        LONG_TIMEOUT,
                        List.of(),
                        stage -> oneByOne(wanted(DatabaseRows.all()), stage)),
                new Part(
                        "kills",
                        options.killFor().isZero() ? List.of() : List.of(KillLoop.NAME),
                        LONG_TIMEOUT,
                        List.of(),
                        stage -> oneByOne(List.of(KillLoop.row(options, report)), stage)));
    }

    private void playCrashes(Stage stage) {
        CrashLab lab = CrashLab.open(stage.bench(), stage.crashSwitch());
        lab.play(crashes, lot.report());
        oneByOne(wanted(PowerCutRows.all(lab)), stage);
    }

    private void oneByOne(List<Row> rows, Stage stage) {
        rows.forEach(row -> lot.report().add(RowResult.of(row, stage.bench())));
    }

    private List<Row> wanted(List<Row> rows) {
        return rows.stream().filter(row -> lot.wants(row.name())).toList();
    }
}
