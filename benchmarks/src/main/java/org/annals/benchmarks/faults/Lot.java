package org.annals.benchmarks.faults;

import java.nio.file.Path;

/** What all parts of one run share. */
record Lot(Options options, Report report, Path home, Names names, Ledger ledger) {

    boolean wants(String row) {
        return options.rows().test(row);
    }
}
