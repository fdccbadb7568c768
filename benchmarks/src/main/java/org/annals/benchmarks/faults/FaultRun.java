package org.annals.benchmarks.faults;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.annals.command.delivery.submission.Fault;

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
        this.crashes = CrashRows.all().stream().filter(row -> lot.wants(row.name())).toList();
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

    static boolean run(Options options, PrintStream out) throws Exception {
        Path home = Files.createTempDirectory("annals-faults-");
        Report report = new Report(out);
        try (Ledger ledger = new Ledger(home.resolve("ledger.tsv"))) {
            return new FaultRun(new Lot(options, report, home, new Names(home), ledger)).play();
        }
    }

    private <R extends Row> List<R> wanted(List<R> rows) {
        return rows.stream().filter(row -> lot.wants(row.name())).toList();
    }

    private boolean play() throws Exception {
        List<String> killLoop = lot.options().killFor().isZero() ? List.of() : List.of(KillLoop.NAME);
        List<String> names = Stream.of(
                        matrix.stream().map(Row::name),
                        crashes.stream().map(CrashRow::name),
                        PowerCutRows.NAMES.stream().filter(lot::wants),
                        StallRows.NAMES.stream().filter(lot::wants),
                        DatabaseRows.NAMES.stream().filter(lot::wants),
                        killLoop.stream())
                .flatMap(part -> part)
                .toList();
        if (lot.options().list()) {
            names.forEach(lot.report()::say);
            return true;
        }
        lot.report().expect(names.size());
        playMatrix();
        playCrashes();
        playAlone("stalls", LONG_TIMEOUT, StallRows.NAMES, stage -> StallRows.all(stage.crashSwitch()));
        playAlone("database", LONG_TIMEOUT, DatabaseRows.NAMES, stage -> DatabaseRows.all());
        playAlone("kills", LONG_TIMEOUT, killLoop, stage -> List.of(KillLoop.row(lot.options(), lot.report())));
        playControl();
        return lot.report().conclude();
    }

    private void playControl() throws Exception {
        List<Fault> faults = matrix.stream()
                .filter(EngineRow.class::isInstance)
                .map(row -> ((EngineRow) row).fault())
                .toList();
        lot.report().say("The control group meets the same faults");
        try (Ledger ledger = new Ledger(lot.home().resolve("control.tsv"))) {
            new Control(lot, ledger).play(faults, !crashes.isEmpty());
        }
    }

    private void playMatrix() throws Exception {
        if (matrix.isEmpty()) {
            return;
        }
        try (Stage stage = Stage.open(lot, "matrix", SHORT_TIMEOUT, List.of())) {
            Matrix.play(matrix, stage.bench(), lot.options(), lot.report());
        }
    }

    private void playCrashes() throws Exception {
        boolean powerCuts = PowerCutRows.NAMES.stream().anyMatch(lot::wants);
        if (crashes.isEmpty() && !powerCuts) {
            return;
        }
        try (Stage stage = Stage.open(lot, "crashes", SHORT_TIMEOUT, CrashRows.places())) {
            CrashLab lab = CrashLab.open(stage.bench(), stage.crashSwitch());
            lab.play(crashes, lot.report());
            oneByOne(wanted(PowerCutRows.all(lab)), stage);
        }
    }

    /** Rows that need an application of their own, one after the other. */
    private void playAlone(String name, int smtpTimeout, List<String> names, Function<Stage, List<Row>> rows)
            throws Exception {
        if (names.stream().noneMatch(row -> lot.wants(row) || row.equals(KillLoop.NAME))) {
            return;
        }
        try (Stage stage = Stage.open(lot, name, smtpTimeout, List.of(StallRows.ARMED))) {
            oneByOne(
                    rows.apply(stage).stream()
                            .filter(row -> lot.wants(row.name()) || row.name().equals(KillLoop.NAME))
                            .toList(),
                    stage);
        }
    }

    private void oneByOne(List<Row> rows, Stage stage) {
        rows.forEach(row -> lot.report().add(RowResult.of(row, stage.bench())));
    }
}
