package org.annals.query.projecting;

import java.util.List;

/** The rebuildable views. Each is one event processor of the same name with its own tables. */
public final class Views {
    public static final String DIRECTORY = "directory";
    public static final String DOCUMENTS = "documents";
    public static final String AUDIT = "audit";

    public static final List<String> ALL = List.of(DIRECTORY, DOCUMENTS, AUDIT);

    private Views() {}
}
