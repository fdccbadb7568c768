package org.annals.query.search;

/** Optimal string alignment distance: letters left out, added, exchanged, or swapped with their neighbour. */
final class Slips {
    private Slips() {}

    static int between(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] here = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            here[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                here[j] = Math.min(Math.min(here[j - 1] + 1, last[j] + 1), last[j - 1] + exchanged);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    here[j] = Math.min(here[j], beforeLast[j - 2] + 1);
                }
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = here;
            here = oldest;
        }
        return last[b.length()];
    }
}
