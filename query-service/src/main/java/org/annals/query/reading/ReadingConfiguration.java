package org.annals.query.reading;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.annals.platform.store.ConnectionPools;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;

/**
 * Spring Data JPA for reading, and for reading only: the projections write with plain SQL. The one exception is Axon's
 * dead-letter queue.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan({"org.annals.query", "org.axonframework.eventhandling.deadletter.jpa"})
@EnableJpaRepositories(basePackages = "org.annals.query", enableDefaultTransactions = false)
@PropertySource("classpath:query-service.properties")
public class ReadingConfiguration {

    /** The transaction manager for reading through JPA; never the primary one, which Axon and the projections use. */
    public static final String TRANSACTIONS = "readTransactions";

    private static final String PAST = "pastConnections";

    /** Enough for a slider and a report or two; the present keeps its own. */
    private static final int SHARE_OF_THE_PAST = 4;

    /**
     * Opened when somebody looks back, closed when nobody does. A plan that suits one instant does not suit another, so none is
     * kept.
     */
    @Bean(name = PAST, defaultCandidate = false)
    HikariDataSource pastConnections(ConnectionPools pools) {
        HikariConfig pool = pools.describe("annals-past", "as_of,public");
        pool.setMaximumPoolSize(Math.max(1, pool.getMaximumPoolSize() / SHARE_OF_THE_PAST));
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        pool.setConnectionInitSql("SET plan_cache_mode = force_custom_plan; SET jit = off");
        return new HikariDataSource(pool);
    }

    @Bean
    HibernatePropertiesCustomizer readConnections(DataSource present, @Qualifier(PAST) DataSource past) {
        return properties ->
                properties.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, new ReadConnections(present, past));
    }

    @Bean(TRANSACTIONS)
    JpaTransactionManager readTransactions(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
