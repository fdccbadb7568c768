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
    private static final String BEGIN =
            "SELECT set_config('annals.as_of', :instant, true), set_config('annals.known_at', :knowledge, true)";

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Past(@Qualifier(ReadingConfiguration.TRANSACTIONS) PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /**
     * All that is read in there is as of one instant, in a transaction of its own, because one that is open already looks at
     * the present; as of now, it is as if this were not there.
     *
     * @throws org.annals.platform.problem.MalformedRequest for an instant in the future
     */
    public <T> T read(AsOf when, Supplier<T> reading) {
        if (when.isNow()) {
            return reading.get();
        }
        when.check();
        return ReadConnections.ofThePast(() -> transactions.execute(status -> {
            jdbc.sql(BEGIN)
                    .param("instant", when.instant().toString())
                    .param("knowledge", when.knowledge().toString())
                    .query((row, number) -> number)
                    .list();
            return reading.get();
        }));
    }
}
