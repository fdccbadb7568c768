package org.annals.query.reading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.annals.platform.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/**
 * The part of a list that somebody asks for: how many rows, in which order, after which row.
 *
 * @param begun the instant that is looked at, when it is not now
 * @param after sort values of the row before the first wanted one; empty for the first page
 */
public record Listing(
        int limit,
        Order order,
        List<? extends Comparable<?>> after,
        @Nullable Instant begun) {

    /** The number of rows when nobody says how many. */
    public static final String DEFAULT_LIMIT = "50";

    private static final int MAX_LIMIT = 200;

    /** Fields that say when a record began, so that no record that is there at an instant has a later one. */
    private static final Set<String> BEGINNINGS = Set.of("createdAt", "requestedAt");

    /** @throws MalformedRequest for a limit outside 1 to 200, an unknown sort or a cursor that is none */
    public static Listing of(int limit, @Nullable String cursor, Order order) {
        checkLimit(limit);
        return new Listing(limit, order, cursor == null ? List.of() : Cursor.read(cursor, order), null);
    }

    /** The same part of the list as it was at an instant. */
    public Listing asOf(AsOf when) {
        return when.isNow() ? this : new Listing(limit, order, after, when.instant());
    }

    /** Reads the rows of the page, and one more to know whether there is a next one. */
    public <T> Found<T> find(JpaSpecificationExecutor<T> rows, Specification<T> filter) {
        Specification<T> wanted = filter.and(hadBegun()).and(isKnown());
        wanted = after.isEmpty() ? wanted : wanted.and(new AfterRow<>(order, after));
        return page(rows.findBy(
                wanted, query -> query.sortBy(order.toSort()).limit(limit + 1).all()));
    }

    /** Follows from the instant already, and tells an index in this order where to start. */
    private <T> Specification<T> hadBegun() {
        String first = order.terms().getFirst().key().field();
        return begun != null && BEGINNINGS.contains(first)
                ? (row, query, sql) -> sql.lessThanOrEqualTo(row.get(first), begun)
                : Filter.none();
    }

    private <T> Specification<T> isKnown() {
        Specification<T> known = Filter.none();
        for (Order.Term term : order.terms()) {
            if (term.key().missing()) {
                known = known.and(
                        (row, query, sql) -> sql.isNotNull(row.get(term.key().field())));
            }
        }
        return known;
    }

    /**
     * Makes a page of what was read in this order.
     *
     * @param rows one more than the limit when there is a next page; with fields named as the sort keys name them
     */
    public <T> Found<T> page(List<T> rows) {
        if (rows.size() <= limit) {
            return new Found<>(rows, null);
        }
        List<T> page = rows.subList(0, limit);
        return new Found<>(page, Cursor.write(order, sortValues(page.getLast())));
    }

    private List<?> sortValues(Object row) {
        PropertyAccessor fields = PropertyAccessorFactory.forDirectFieldAccess(row);
        return order.terms().stream()
                .map(term -> fields.getPropertyValue(term.key().field()))
                .toList();
    }

    /** @throws MalformedRequest for a limit outside 1 to 200 */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw MalformedRequest.at("limit", "out-of-range", "This must be from 1 to %d.".formatted(MAX_LIMIT));
        }
    }
}
