package org.annals.platform.request;

import org.springframework.core.Ordered;

/** The order of our filters. Spring Security's chain sits at -100: sizes and slashes come before, the actor after. */
final class FilterOrder {

    static final int CORRELATION = Ordered.HIGHEST_PRECEDENCE + 10;
    static final int BODY_LIMIT = CORRELATION + 10;
    static final int TRAILING_SLASH = BODY_LIMIT + 10;
    static final int ACTOR = -90;
    static final int IDEMPOTENCY = -80;

    private FilterOrder() {}
}
