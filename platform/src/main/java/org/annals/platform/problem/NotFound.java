package org.annals.platform.problem;

/** Nothing of that kind has that id, or the caller may not know that it exists: 404. */
public final class NotFound extends Refusal {

    /**
     * @param kind the slice's word, such as {@code quote}
     * @param id as the caller gave it
     */
    public NotFound(String kind, String id) {
        super("There is no %s with the id %s.".formatted(kind, id));
    }
}
