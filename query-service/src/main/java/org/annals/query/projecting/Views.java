package org.annals.query.projecting;

import java.util.List;

/** The rebuildable views. Each has tables of its own, in generations, and one event processor per generation. */
public final class Views {
    public static final String DIRECTORY = "directory";
    public static final String DOCUMENTS = "documents";
    public static final String AUDIT = "audit";
    public static final String FIGURES = "figures";
    public static final String SEARCH = "search";
    public static final String SAVED_VIEWS = "savedviews";
    public static final String VERSIONS = "versions";

    public static final List<String> ALL = List.of(DIRECTORY, DOCUMENTS, AUDIT, FIGURES, SEARCH, SAVED_VIEWS, VERSIONS);

    private Views() {}

    /**
     * The version of a view's tables and projections. A higher one than that of the live generation makes the next start
     * fill new tables beside it: raise it with every change after which old rows would be other rows.
     */
    static int version(String view) {
        return switch (view) {
            case FIGURES, SAVED_VIEWS -> 1;
            case SEARCH, VERSIONS -> 2;
            case AUDIT, DIRECTORY -> 3;
            case DOCUMENTS -> 4;
            default -> throw new IllegalArgumentException("there is no view " + view);
        };
    }

    /** Whether its records can be filled side by side: not where a row holds words of another record. */
    static boolean isDividable(String view) {
        return !SEARCH.equals(view);
    }
}
