package org.annals.query.feed;

import java.util.List;

/**
 * A stretch of the events.
 *
 * @param items those the caller may see, in order; may be empty although more follow
 * @param nextAfter what to give as {@code after} next
 * @param caughtUp whether there was nothing more when this was read
 */
public record EventFeed(List<FeedEvent> items, long nextAfter, boolean caughtUp) {}
