package org.annals.query.reading;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * The rows that follow a given one: beyond it in the first field, or equal there and beyond it in the next, and so on.
 * The first field's bound is stated once more on its own, because that is what an index can start from.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
final class AfterRow<T> implements Specification<T> {
    private final transient Order order;
    private final transient List<? extends Comparable<?>> row;

    AfterRow(Order order, List<? extends Comparable<?>> row) {
        this.order = order;
        this.row = row;
    }

    @Override
    public Predicate toPredicate(Root<T> root, @Nullable CriteriaQuery<?> query, CriteriaBuilder sql) {
        List<Predicate> beyond = new ArrayList<>();
        List<Predicate> equal = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Order.Term term = order.terms().get(i);
            Expression field = root.get(term.key().field());
            List<Predicate> here = new ArrayList<>(equal);
            here.add(strictly(sql, field, term, row.get(i)));
            beyond.add(sql.and(here.toArray(Predicate[]::new)));
            equal.add(sql.equal(field, row.get(i)));
        }
        return sql.and(bound(root, sql), sql.or(beyond.toArray(Predicate[]::new)));
    }

    private Predicate bound(Root<T> root, CriteriaBuilder sql) {
        Order.Term first = order.terms().getFirst();
        Expression field = root.get(first.key().field());
        Comparable value = row.getFirst();
        return first.descending() ? sql.lessThanOrEqualTo(field, value) : sql.greaterThanOrEqualTo(field, value);
    }

    private static Predicate strictly(CriteriaBuilder sql, Expression field, Order.Term term, Comparable value) {
        return term.descending() ? sql.lessThan(field, value) : sql.greaterThan(field, value);
    }
}
