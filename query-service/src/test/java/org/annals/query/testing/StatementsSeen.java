package org.annals.query.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers what Hibernate asks the database. */
public final class StatementsSeen implements StatementInspector {
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    /** The statements that the action caused. */
    public static List<String> during(Runnable action) {
        SEEN.clear();
        action.run();
        return List.copyOf(SEEN);
    }

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }
}
