package org.annals.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.annals.platform.setting.SettingRefused;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class StoreOpeningTest {
    private static final List<SchemaMigration> SCHEMAS = List.of(new SchemaMigration(0, "store", "db/store"));

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void an_empty_database_becomes_a_store_only_when_that_is_wanted() {
        assertThatThrownBy(() -> open("acme", false))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("CRM_DATABASE_URL")
                .hasMessageContaining("CRM_ALLOW_NEW_STORE");
        assertThat(tables()).isZero();

        open("acme", true);
        open("acme", false);
        assertThat(tables()).isPositive();
    }

    @Test
    void a_store_with_another_name_is_refused() {
        open("acme", true);

        assertThatThrownBy(() -> open("umbrella", true))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("CRM_STORE_IDENTITY")
                .hasMessageContaining("'acme'");
    }

    @Test
    void a_server_that_could_lose_what_it_confirmed_is_refused() {
        JdbcClient.create(database.dataSource())
                .sql("ALTER DATABASE " + database.name() + " SET synchronous_commit = off")
                .update();

        assertThatThrownBy(() -> open("acme", true))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("synchronous_commit=off");
    }

    @Test
    void a_database_that_is_not_there_is_named_by_its_setting() {
        DatabaseSettings nowhere =
                new DatabaseSettings("jdbc:postgresql://localhost:1/none", "u", "p", 2, "acme", true);

        assertThatThrownBy(() -> new StoreOpening(nowhere).open(SCHEMAS))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("CRM_DATABASE_URL");
    }

    @Test
    void another_kind_of_database_is_refused() {
        MockEnvironment environment = new MockEnvironment().withProperty("CRM_DATABASE_URL", "jdbc:h2:mem:fallback");

        assertThatThrownBy(() -> DatabaseSettings.from(environment)).hasMessageContaining("PostgreSQL");
    }

    @Test
    void a_missing_setting_is_named() {
        assertThatThrownBy(() -> DatabaseSettings.from(new MockEnvironment()))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("CRM_DATABASE_URL is not set");
    }

    private void open(String identity, boolean allowNew) {
        new StoreOpening(new DatabaseSettings(database.url(), database.user(), "trusted", 2, identity, allowNew))
                .open(SCHEMAS);
    }

    private long tables() {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'store'")
                .query(Long.class)
                .single();
    }
}
