package org.annals.query.search;

import java.util.Set;

/**
 * What one tier asks for.
 *
 * @param wanted a {@code tsquery}; empty when nothing can answer
 * @param except a {@code tsquery} for what better tiers have shown
 * @param standIns words that are taken for those searched for
 * @param isRare whether only few records can answer, so that looking at the newest ones first is of no use
 */
record Question(String wanted, String except, Set<String> standIns, boolean isRare) {
    /** Nobody bears it. */
    private static final String NO_LEXEME = "'='";

    static final Question NOTHING = new Question("", NO_LEXEME, Set.of(), true);

    static Question exactly(String wanted) {
        return new Question(wanted, NO_LEXEME, Set.of(), true);
    }

    boolean isNothing() {
        return wanted.isEmpty();
    }
}
