package org.annals.api;

/** Metadata keys that every event carries: who, why and from which request. */
public final class EventMetadata {
    /** User id, or a name the system gives itself, such as {@code system:delivery}. Never absent. */
    public static final String ACTOR = "actor";

    /** Why, in the actor's own words; absent when none was given. */
    public static final String REASON = "reason";

    /** The request (or the earlier request) that led to the event. */
    public static final String CORRELATION_ID = "correlationId";

    private EventMetadata() {}
}
