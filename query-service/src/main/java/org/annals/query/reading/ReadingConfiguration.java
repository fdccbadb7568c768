package org.annals.query.reading;

import jakarta.persistence.EntityManagerFactory;
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
@EnableJpaRepositories(basePackages = "org.annals.query", transactionManagerRef = ReadingConfiguration.TRANSACTIONS)
@PropertySource("classpath:query-service.properties")
public class ReadingConfiguration {

    /** The transaction manager for reading through JPA; never the primary one, which Axon and the projections use. */
    public static final String TRANSACTIONS = "readTransactions";

    @Bean(TRANSACTIONS)
    JpaTransactionManager readTransactions(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
