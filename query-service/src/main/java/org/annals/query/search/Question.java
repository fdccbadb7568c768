package org.annals.query.search;

import java.util.Set;

/**
 * What one tier asks for.
 *
 * @param wanted a {@code tsquery}; empty when nothing can answer
 * @param loosely a {@code tsquery} that whatever answered {@code wanted} at some time answers by all that it ever said
 * @param except a {@code tsquery} for what better tiers have shown
 * @param standIns words that are taken for those searched for
 * @param isRare whether only few records can answer, so that looking at the newest ones first is of no use
 */
record Question(String wanted, String loosely, String except, Set<String> standIns, boolean isRare) {
    /** Nobody bears it. */
    private static final String NO_LEXEME = "'='";

    static final Question NOTHING = new Question("", "", NO_LEXEME, Set.of(), true);

    static Question exactly(SearchText text) {
        return new Question(text.exactly(), text.loosely().exactly(), NO_LEXEME, Set.of(), true);
    }

    boolean isNothing() {
        return wanted.isEmpty();
    }
}
