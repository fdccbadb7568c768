package org.annals.query.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.annals.platform.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GenerationTablesTest {
    private static final String COLUMNS = """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                   || coalesce(collation_name, '')
              FROM information_schema.columns WHERE table_schema = ? ORDER BY 1
            """;
    private static final String INDEXES = """
            SELECT replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = ? ORDER BY 1
            """;

    private static final String NOT_CLEANED_UP = """
            SELECT relname FROM pg_class WHERE relnamespace = ?::regnamespace AND 'autovacuum_enabled=false' = ANY (reloptions)
             ORDER BY relname
            """;

    private static final String MANY_COMPANIES = """
            INSERT INTO %s.company (id, name, country, created_at, updated_at, version)
            SELECT gen_random_uuid(), md5(n::text), 'TH', now(), now(), 1 FROM generate_series(1, 50000) n
            """;

    private static DataSource database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh().dataSource();
        migrate("store");
        migrate("read");
    }

    private static void migrate(String schema) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "documents", "audit"})
    void the_templates_make_at_least_the_columns_and_indexes_that_the_first_generation_has(String view) {
        Generation fresh = new Generation(view, 2, 1, "FILLING", null);

        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(
                        status -> new GenerationTables(JdbcClient.create(database)).createWithIndexes(fresh));

        assertThat(list(COLUMNS, fresh.schema()))
                .as("a migration changed a table that db/generation/%s.sql makes otherwise", view)
                .containsAll(list(COLUMNS, "read_" + view + "_1"));
        assertThat(list(INDEXES, fresh.schema())).containsAll(list(INDEXES, "read_" + view + "_1"));
    }

    @Test
    void indexes_may_take_longer_than_any_other_statement() {
        Generation fresh = new Generation("directory", 3, 1, "LOADING", null);
        JdbcClient jdbc = JdbcClient.create(database);
        GenerationTables tables = new GenerationTables(jdbc);

        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            tables.create(fresh);
            jdbc.sql(MANY_COMPANIES.formatted(fresh.schema())).update();
            jdbc.sql("SET LOCAL statement_timeout = '20ms'").update();
            tables.index(fresh);
        });

        assertThat(list(INDEXES, fresh.schema())).anyMatch(index -> index.contains("company_by_name"));
    }

    @Test
    void tables_are_left_alone_while_they_are_loaded_and_cleaned_up_from_then_on() {
        Generation fresh = new Generation("audit", 3, 1, "LOADING", null);
        GenerationTables tables = new GenerationTables(JdbcClient.create(database));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        transaction.executeWithoutResult(status -> tables.create(fresh));

        assertThat(list(NOT_CLEANED_UP, fresh.schema())).containsExactly("audit_entry", "audit_subject");

        transaction.executeWithoutResult(status -> tables.index(fresh));

        assertThat(list(NOT_CLEANED_UP, fresh.schema())).isEmpty();
    }

    private static List<String> list(String sql, String schema) {
        return JdbcClient.create(database)
                .sql(sql)
                .param(schema)
                .query(String.class)
                .list();
    }
}
