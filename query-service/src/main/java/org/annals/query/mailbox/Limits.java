package org.annals.query.mailbox;

import org.annals.api.mailbox.MailboxLimits;
import org.jspecify.annotations.Nullable;

/**
 * How much may leave a mailbox.
 *
 * @param perMinute messages within a minute; null for no limit
 * @param perDay messages within 24 hours; null for no limit
 */
record Limits(@Nullable Integer perMinute, @Nullable Integer perDay) {

    static Limits of(MailboxLimits limits) {
        return new Limits(limits.perMinute(), limits.perDay());
    }
}
