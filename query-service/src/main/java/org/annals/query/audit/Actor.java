package org.annals.query.audit;

/**
 * Who did it.
 *
 * @param id of the user, or a name the system gives itself, such as {@code system:delivery}
 * @param name for people
 */
public record Actor(String id, String name) {}
