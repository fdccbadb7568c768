package org.annals.query.company;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of companies. */
public record CompanyPage(List<Company> items, @Nullable String nextCursor) implements Page {}
