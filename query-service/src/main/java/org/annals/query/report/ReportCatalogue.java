package org.annals.query.report;

import java.util.List;

/** All reports there are, by name. */
public record ReportCatalogue(List<ReportInfo> items) {}
