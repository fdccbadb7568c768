package org.annals.benchmarks.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.annals.command.delivery.submission.FaultRows;

/** The rows that share one application, many at a time. */
final class Matrix {

    private Matrix() {}

    static List<Row> rows(Names names) {
        FaultRows engine = new FaultRows(names.certificate(), names.foreignName(), names.stranger());
        return Stream.of(
                        engine.all().map(fault -> (Row) new EngineRow(fault)),
                        NetworkRows.all(),
                        DeliveryRows.all(),
                        SentFolderRows.all())
                .flatMap(rows -> rows)
                .toList();
    }

    static void play(List<Row> rows, Bench bench, Options options, Report report) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(options.seed()));
        try (ExecutorService hands = Executors.newFixedThreadPool(options.atOnce())) {
            shuffled.forEach(row -> hands.submit(() -> report.add(RowResult.of(row, bench))));
        }
    }
}
