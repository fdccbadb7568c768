package org.annals.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens the one database. There is no other store to fall back to: whatever is wrong ends the start. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    SchemaMigration eventStoreSchema() {
        return new SchemaMigration(0, "store", "db/store");
    }

    @Bean
    HikariDataSource dataSource(Environment environment, ObjectProvider<SchemaMigration> migrations) {
        DatabaseSettings settings = DatabaseSettings.from(environment);
        new StoreOpening(settings)
                .open(migrations.stream()
                        .sorted(Comparator.comparingInt(SchemaMigration::order))
                        .toList());
        return new HikariDataSource(pool(settings));
    }

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(HikariDataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("annals");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "annals");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty(
                "options",
                "-c statement_timeout=20s -c idle_in_transaction_session_timeout=20s -c synchronous_commit=on");
        return pool;
    }
}
