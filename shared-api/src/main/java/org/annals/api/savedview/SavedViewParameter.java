package org.annals.api.savedview;

/**
 * A parameter of a list.
 *
 * @param name such as {@code status} or {@code sort}
 * @param value as it stands in the list's address
 */
public record SavedViewParameter(String name, String value) {}
