package org.annals.query.reading;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All of a list, page by page, so that neither memory nor a connection is held for as long as a slow reader takes; see ADR
 * 0022.
 */
public final class Pages<T> {
    public static final int SIZE = 200;

    private final Function<@Nullable String, Found<T>> read;
    private final Found<T> first;

    private Pages(Function<@Nullable String, Found<T>> read) {
        this.read = read;
        this.first = read.apply(null);
    }

    /**
     * Reads the first page, before an answer begins, so that a refused question is still an answer.
     *
     * @param read finds the page of {@link #SIZE} rows at a cursor; null is the first one
     */
    public static <T> Pages<T> begin(Function<@Nullable String, Found<T>> read) {
        return new Pages<>(read);
    }

    /** Hands over the rows of each page in turn. */
    public void each(Writing<T> writing) throws IOException {
        Found<T> page = first;
        writing.write(page.rows());
        while (page.nextCursor() != null) {
            page = read.apply(page.nextCursor());
            writing.write(page.rows());
        }
    }

    /** What is done with the rows of a page. */
    @FunctionalInterface
    public interface Writing<T> {
        void write(List<T> rows) throws IOException;
    }
}
