package org.annals.query.contact;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of contacts. */
public record ContactPage(List<Contact> items, @Nullable String nextCursor) implements Page {}
