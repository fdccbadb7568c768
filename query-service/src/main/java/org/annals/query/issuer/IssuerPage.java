package org.annals.query.issuer;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of issuers. */
public record IssuerPage(List<Issuer> items, @Nullable String nextCursor) implements Page {}
