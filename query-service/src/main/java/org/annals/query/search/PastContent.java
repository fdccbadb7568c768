package org.annals.query.search;

/**
 * What a record said at an instant.
 *
 * @param terms what it was found by, as {@code read.search_record} has it of the present
 */
record PastContent(FoundRecord shown, String terms, String lineTerms, String partyTerms) {}
