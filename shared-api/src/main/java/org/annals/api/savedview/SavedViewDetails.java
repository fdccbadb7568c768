package org.annals.api.savedview;

import java.util.Map;

/**
 * What a view is called and what it shows.
 *
 * @param name unique among the views that its owner has of this list, regardless of case
 * @param parameters of the list, such as {@code status} or {@code sort}, by name; as they stand in its address
 */
public record SavedViewDetails(String name, Map<String, String> parameters) {}
