package org.annals.query.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing leaves a mailbox for now.
 *
 * @param cause CONNECT, RATE, LIMIT, AUTH or PAUSED
 * @param until when one message is tried again; null when it needs a person
 * @param advice what to do, in plain language
 */
record MailboxHold(
        String cause, @Nullable Instant until, @Nullable String advice) {}
