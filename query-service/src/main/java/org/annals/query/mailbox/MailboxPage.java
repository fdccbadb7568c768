package org.annals.query.mailbox;

import java.util.List;
import org.annals.query.reading.Page;
import org.jspecify.annotations.Nullable;

/** One page of mailboxes. */
public record MailboxPage(List<Mailbox> items, @Nullable String nextCursor) implements Page {}
