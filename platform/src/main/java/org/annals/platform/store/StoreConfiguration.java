package org.annals.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Comparator;
import org.annals.platform.setting.DocumentedSetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Opens the one database. There is no other store to fall back to: whatever is wrong ends the start. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    DocumentedSetting.Group storeSettings() {
        return DocumentedSetting.Group.of(
                new DocumentedSetting("CRM_DATABASE_URL", "The one PostgreSQL database, as a JDBC address. Required."),
                new DocumentedSetting("CRM_DATABASE_USER", "The role that owns the database. Required."),
                new DocumentedSetting("CRM_DATABASE_PASSWORD", "Its password. Required."),
                new DocumentedSetting(
                        "CRM_DATABASE_POOL_SIZE",
                        "Connections of this process, 24 unless set; query-service opens up to a quarter as many more to look back."),
                new DocumentedSetting(
                        "CRM_STORE_IDENTITY",
                        "The name of this installation's data; any other database is refused. Required."),
                new DocumentedSetting(
                        "CRM_ALLOW_NEW_STORE",
                        "Whether an empty database may become a new store; no unless set to true."));
    }

    @Bean
    SchemaMigration eventStoreSchema() {
        return new SchemaMigration(0, "store", "db/store");
    }

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.from(environment);
    }

    @Bean
    ConnectionPools connectionPools(DatabaseSettings settings) {
        return new ConnectionPools(settings);
    }

    @Bean
    HikariDataSource dataSource(
            DatabaseSettings settings, ConnectionPools pools, ObjectProvider<SchemaMigration> migrations) {
        new StoreOpening(settings)
                .open(migrations.stream()
                        .sorted(Comparator.comparingInt(SchemaMigration::order))
                        .toList());
        return new HikariDataSource(pools.describe("annals", "read,public"));
    }

    @Bean
    @Primary
    LateTransactions transactionManager(HikariDataSource dataSource) {
        return new LateTransactions(dataSource);
    }
}
