package org.annals.api.savedview;

import java.util.List;
import java.util.Map;

/**
 * What a view is called and what it shows.
 *
 * @param name unique among the views that its owner has of this list, regardless of case
 * @param parameters of the list, each at most once, by name
 */
public record SavedViewDetails(String name, List<SavedViewParameter> parameters) {

    /** With parameters in whatever order. */
    public static SavedViewDetails of(String name, Map<String, String> parameters) {
        return new SavedViewDetails(
                name,
                parameters.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new SavedViewParameter(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
