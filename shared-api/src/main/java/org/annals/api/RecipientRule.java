package org.annals.api;

/** What a refused recipient means for the others. */
public enum RecipientRule {
    /** Whoever the server accepts gets the message. */
    PARTIAL,
    /** Nobody gets the message unless the server accepts everybody. */
    ALL_OR_NOTHING
}
