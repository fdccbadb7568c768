package org.annals.query.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of facts, as SQL with named parameters. */
record Condition(String sql, Map<String, Object> parameters) {

    Condition and(String more, String parameter, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(parameter, value);
        return new Condition(sql + " AND " + more, Map.copyOf(all));
    }

    Condition and(Dimension dimension, Collection<String> values) {
        String[] stored = values.stream()
                .filter(value -> !value.equals(Dimension.NONE))
                .map(dimension::stored)
                .toArray(String[]::new);
        String column = "f." + dimension.column();
        String one = "%s = ANY(CAST(:%s AS %s[]))".formatted(column, dimension.name(), dimension.kind().type);
        String orNone = values.contains(Dimension.NONE) ? "(%s OR %s IS NULL)".formatted(one, column) : one;
        return and(orNone, dimension.name(), stored);
    }

    JdbcClient.StatementSpec ask(JdbcClient jdbc, String statement) {
        return jdbc.sql(statement).params(parameters);
    }
}
