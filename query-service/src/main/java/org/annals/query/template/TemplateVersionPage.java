package org.annals.query.template;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of the versions of a template, newest first. */
public record TemplateVersionPage(
        List<TemplateVersion> items, @Nullable String nextCursor) implements Page {}
