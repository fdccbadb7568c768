package org.annals.query.reading;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page.
 *
 * @param nextCursor null when there are no more
 */
public record Found<T>(List<T> rows, @Nullable String nextCursor) {

    public <A, P extends Page> P as(Function<T, A> answer, BiFunction<List<A>, @Nullable String, P> page) {
        return page.apply(rows.stream().map(answer).toList(), nextCursor);
    }
}
