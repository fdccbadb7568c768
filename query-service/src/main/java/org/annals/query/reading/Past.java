package org.annals.query.reading;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads records as they were at an instant. What is read names its tables barely: outside, a bare name means the record
 * as of now, in the schema {@code read}; inside, the same name in {@code as_of}.
 */
@Component
public class Past {
    private static final String AT_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Past(@Qualifier(ReadingConfiguration.TRANSACTIONS) PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /**
     * What one statement of a repository reads, which needs no transaction; JDBC would be at the present in there.
     *
     * @throws org.annals.platform.problem.MalformedRequest for an instant in the future
     */
    public <T> T readRows(AsOf when, Supplier<T> reading) {
        if (when.isNow()) {
            return reading.get();
        }
        when.check();
        return ReadConnections.lookingAt(when, reading);
    }

    /**
     * All that is read in there is as of one instant, in a transaction of its own, because one that is open already looks at
     * the present; as of now, it is as if this were not there.
     *
     * @throws org.annals.platform.problem.MalformedRequest for an instant in the future
     */
    public <T> T read(AsOf when, Supplier<T> reading) {
        return when.isNow() ? reading.get() : readTogether(when, reading);
    }

    /**
     * The same, and as of now too all statements in there see the same state. The level is set by a statement, because asking
     * the driver for it asks the server what it was before, and later to put it back.
     *
     * @throws org.annals.platform.problem.MalformedRequest for an instant in the future
     */
    public <T> T readTogether(AsOf when, Supplier<T> reading) {
        return readRows(
                when,
                () -> transactions.execute(status -> {
                    if (when.isNow()) {
                        jdbc.sql(AT_ONE_MOMENT).update();
                    }
                    return reading.get();
                }));
    }
}
