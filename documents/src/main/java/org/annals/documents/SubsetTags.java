package org.annals.documents;

import java.security.SecureRandom;
import java.util.Random;

/**
 * The letters before the names of font subsets. OpenPDF draws them from a secure random source; they only have to
 * differ between subsets, so they come from the document's id and the same document gets the same bytes.
 */
final class SubsetTags extends SecureRandom {

    private final Random letters;

    SubsetTags(long seed) {
        letters = new Random(seed);
    }

    @Override
    public double nextDouble() {
        return letters.nextDouble();
    }
}
