package org.annals.query.template;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** All templates; there are few, so that this is always the one page. */
public record EmailTemplatePage(
        List<EmailTemplate> items, @Nullable String nextCursor) implements Page {}
