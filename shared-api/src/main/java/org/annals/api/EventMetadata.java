package org.annals.api;

/** Metadata keys that every event carries: who, why and from which request. */
public final class EventMetadata {
    /** User id, or a name the system gives itself, such as {@code system:delivery}. Never absent. */
    public static final String ACTOR = "actor";

    /** Why, in the actor's own words; absent when none was given. */
    public static final String REASON = "reason";

    /**
     * Since when what the event says has been true, as an RFC 3339 instant that is not later than the event's own
     * timestamp; absent when it is true since that timestamp.
     */
    public static final String EFFECTIVE_AT = "effectiveAt";

    /** The request (or the earlier request) that led to the event. */
    public static final String CORRELATION_ID = "correlationId";

    private EventMetadata() {}
}
