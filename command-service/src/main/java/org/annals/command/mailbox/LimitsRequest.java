package org.annals.command.mailbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.annals.api.mailbox.MailboxLimits;
import org.jspecify.annotations.Nullable;

/** A mailbox's own limits, in messages; what is left out is as its provider allows. */
record LimitsRequest(
        @Nullable @Min(1) @Max(10_000) Integer perMinute,
        @Nullable @Min(1) @Max(1_000_000) Integer perDay) {

    MailboxLimits limits() {
        return new MailboxLimits(perMinute, perDay);
    }
}
